import { QrcodeOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Radio } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Field } from '@/api/types';
import { fieldOf } from '@/engine/meta';
import { useFormat } from '@/engine/use-format';
import { stringOf } from '@/fields-types/values';
import { later } from '@/shared/later';
import type { Card } from '../card/vcard';
import { CardPhotos } from './card-photos';
import type { Captured } from './captured';
import { VoiceNotes } from './voice-notes';
import type { Writing } from './use-writing';
import styles from './capture.module.css';

const ScanDialog = later(() => import('../card/scan-dialog').then((parts) => parts.ScanDialog));

interface Props {
  lead: Entity;
  source: Captured['source'];
  writing: Writing;
  onSaved: () => void;
}

const asked = ['name', 'company', 'mobile'] as const;
const kinds: Record<string, { inputMode: 'text' | 'tel'; autoComplete: string }> = { mobile: { inputMode: 'tel', autoComplete: 'off' } };

/** A letter to hit with the thumb, and below it what it means. */
function RankWords({ letter, label }: { letter: string; label: string }) {
  const meaning = label.replace(letter, '').replace(/^[\s（(·:：-]+|[)）\s]+$/g, '');
  return (
    <span className={styles['rank']}>
      <span className={styles['letter']}>{letter}</span>
      <span className={styles['meaning']}>{meaning}</span>
    </span>
  );
}

/** Somebody stands before one: a card, a letter for how warm it is, a word on what is wanted, and on to the next. */
export function CaptureForm({ lead, source, writing, onSaved }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const format = useFormat();
  const [wrong, setWrong] = useState(false);
  const [scanning, setScanning] = useState(false);
  const fields = asked.flatMap((name) => fieldOf(lead, name) ?? []);
  const rank = fieldOf(lead, 'rank');
  const needs = fieldOf(lead, 'needs');
  const value = (name: string) => stringOf(writing.fields[name]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    // Between two visitors a photo is enough: the name is on it.
    const name = value('name').trim() || value('company').trim() || (writing.files.length > 0 ? t('capture.unnamed', { when: format.dateTime(new Date().toISOString()) }) : '');
    if (!name) {
      setWrong(true);
      return;
    }
    await writing.finish(source, name);
    setWrong(false);
    void message.success(t('capture.saved', { name }));
    onSaved();
    document.getElementById('capture-name')?.focus();
  };
  const scanned = ({ fields: found }: Card) => {
    writing.set(Object.fromEntries(Object.entries(found).filter(([name]) => fieldOf(lead, name) && !fieldOf(lead, name)?.read_only)));
    setScanning(false);
    setWrong(false);
  };
  const input = (field: Field) => (
    <Form.Item key={field.name} className={styles['item'] ?? ''} label={field.label} htmlFor={`capture-${field.name}`} {...(field.name === 'name' && wrong ? { validateStatus: 'error' as const, help: t('capture.nameNeeded') } : {})}>
      <Input
        id={`capture-${field.name}`}
        size="large"
        value={value(field.name)}
        maxLength={field.max ?? 200}
        {...(kinds[field.name] ?? { autoComplete: 'off' })}
        aria-invalid={field.name === 'name' && wrong}
        onChange={(event) => writing.set({ [field.name]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <form className={styles['form']} onSubmit={(event) => void save(event)} aria-label={t('capture.title')}>
      <div className={styles['quick']}>
        <CardPhotos files={writing.files} onAdd={writing.addFile} onRemove={writing.removeFile} />
        <Button size="large" icon={<QrcodeOutlined />} onClick={() => setScanning(true)}>{t('capture.scan')}</Button>
      </div>
      <Form component={false} layout="vertical">
        {fields.map(input)}
        {rank && (
          <Form.Item className={styles['item'] ?? ''} label={rank.label}>
            <Radio.Group
              className={styles['ranks'] ?? ''}
              block
              size="large"
              optionType="button"
              buttonStyle="solid"
              aria-label={rank.label}
              value={value('rank')}
              onChange={(event) => writing.set({ rank: event.target.value as string })}
              options={(rank.choices ?? []).map((one) => ({ value: one.value, label: <RankWords letter={one.value} label={one.label} /> }))}
            />
          </Form.Item>
        )}
        {needs && (
          <Form.Item className={styles['item'] ?? ''} label={needs.label} htmlFor="capture-needs">
            <Input.TextArea id="capture-needs" autoSize={{ minRows: 2, maxRows: 6 }} value={value('needs')} maxLength={needs.max ?? 5000} onChange={(event) => writing.set({ needs: event.target.value })} />
          </Form.Item>
        )}
      </Form>
      <VoiceNotes files={writing.files} onAdd={writing.addFile} onRemove={writing.removeFile} />
      <div className={styles['bar']}>
        <Button type="primary" size="large" block htmlType="submit">{t('capture.save')}</Button>
      </div>
      {scanning && <ScanDialog onFound={scanned} onClose={() => setScanning(false)} />}
    </form>
  );
}
