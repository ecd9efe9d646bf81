import { Button, Checkbox, Input, Segmented } from 'antd';
import { useEffect, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '@/api/meta-context';
import type { Problem } from '@/api/problem';
import { useShortcut } from '@/engine/keys/use-shortcut';
import { fieldOf } from '@/engine/meta';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import { DueInput } from '@/engine/record/due-input';
import { useLocale } from '@/shared/locale';
import { usePhone } from '@/shared/use-phone';
import type { Due } from '../api';
import { enough, type Outcome, type Said } from './log';
import { momentOf, quickDays, type QuickDay } from './quick-days';
import styles from './today.module.css';

interface Props {
  due: Due;
  said: Said;
  problem: Problem | null;
  busy: boolean;
  /** The box one types in. */
  box: Ref<HTMLDivElement>;
  onChange: (more: Partial<Said>) => void;
  onLog: () => void;
  onSkip: () => void;
}

/** What came of it, and what comes next; one key logs it and brings the next. */
export function LogForm({ due, said, problem, busy, box, onChange, onLog, onSkip }: Props) {
  const { t } = useTranslation();
  const { zone } = useLocale();
  const phone = usePhone();
  const activity = useEntity('activity');
  const commitment = useEntity('commitment');
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  const put = (quick: QuickDay) => onChange({ nextAt: momentOf(quick, zone) });
  useShortcut('alt+1', () => put('tomorrow'), { whileTyping: true, label: t('today.next', { when: t('today.quick.tomorrow') }) });
  useShortcut('alt+2', () => put('threeDays'), { whileTyping: true, label: t('today.next', { when: t('today.quick.threeDays') }) });
  useShortcut('alt+3', () => put('nextWeek'), { whileTyping: true, label: t('today.next', { when: t('today.quick.nextWeek') }) });

  const channels = (activity && fieldOf(activity, 'channel')?.choices?.filter((one) => !one.retired && one.value !== 'note')) ?? [];
  const signals = (activity && fieldOf(activity, 'signals')?.choices?.filter((one) => !one.retired)) ?? [];
  const turn = (signal: string) => onChange({ signals: said.signals.includes(signal) ? said.signals.filter((one) => one !== signal) : [...said.signals, signal] });
  const outcomes: Outcome[] = due.entity === 'commitment' ? ['done', 'broken', 'open'] : due.entity === 'activity' ? ['done', 'open'] : [];
  const words = due.entity === 'commitment' ? 'promise' : due.kind === 'appointment' ? 'appointment' : 'task';
  const typing = !phone || said.text !== '' || said.nextStep !== '' || said.nextAt !== null;
  return (
    <div className={styles['form']} ref={box} role="group" aria-label={t('today.log')}>
      <ProblemAlert problem={problem} />
      {outcomes.length > 0 && (
        <Segmented
          block={phone}
          value={said.outcome}
          onChange={(outcome) => onChange({ outcome })}
          options={outcomes.map((value) => ({ value, label: t(`today.outcome.${words}.${value}`) }))}
        />
      )}
      {typing && channels.length > 1 && (
        <Segmented
          className={styles['channels'] ?? ''}
          value={said.channel}
          aria-label={t('composer.way')}
          onChange={(channel) => onChange({ channel })}
          options={channels.map((one) => ({ value: one.value, label: one.label }))}
        />
      )}
      <Input.TextArea
        aria-label={t('composer.text')}
        placeholder={t('today.whatWasSaid')}
        value={said.text}
        autoSize={{ minRows: phone ? 1 : 2, maxRows: 8 }}
        maxLength={5000}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      {typing && (
        <>
          {signals.length > 0 && (
            <div className={styles['signals']} role="group" aria-label={t('today.signals')}>
              <button type="button" className={styles['signal']} aria-pressed={said.reply} onClick={() => onChange({ reply: !said.reply })}>{t('today.reply')}</button>
              {signals.map((one) => (
                <button key={one.value} type="button" className={styles['signal']} aria-pressed={said.signals.includes(one.value)} onClick={() => turn(one.value)}>{one.label}</button>
              ))}
            </div>
          )}
          <div className={styles['nextRow']}>
            <Input
              className={styles['nextStep'] ?? ''}
              aria-label={t('today.nextStep')}
              placeholder={t('today.nextStep')}
              value={said.nextStep}
              maxLength={300}
              onChange={(event) => onChange({ nextStep: event.target.value })}
            />
            <span className={styles['quick']} role="group" aria-label={t('today.nextWhen')}>
              {quickDays.map((quick) => {
                const moment = momentOf(quick, zone);
                return <button key={quick} type="button" className={styles['signal']} aria-pressed={said.nextAt === moment} onClick={() => onChange({ nextAt: said.nextAt === moment ? null : moment })}>{t(`today.quick.${quick}`)}</button>;
              })}
            </span>
            <DueInput label={t('today.nextWhen')} value={said.nextAt} onChange={(nextAt) => onChange({ nextAt })} />
          </div>
          {commitment?.can.includes('create') && said.nextStep.trim() !== '' && said.nextAt && (
            <Checkbox checked={said.promised} onChange={(event) => onChange({ promised: event.target.checked })}>{t('commitments.promised')}</Checkbox>
          )}
        </>
      )}
      <div className={styles['acts']}>
        <Button onClick={onSkip}>{t('today.skip')}</Button>
        <Button type="primary" loading={busy} disabled={!enough(due, said)} title={t('composer.keys')} onClick={onLog}>{t('today.logAndNext')}</Button>
      </div>
    </div>
  );
}
