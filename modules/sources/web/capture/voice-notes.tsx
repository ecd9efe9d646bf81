import { AudioOutlined, CloseOutlined, PauseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapturedFile } from './captured';
import { nextName } from './next-name';
import { useRecorder } from './use-recorder';
import styles from './capture.module.css';

interface Props {
  files: CapturedFile[];
  onAdd: (file: CapturedFile) => void;
  onRemove: (name: string) => void;
}

const endings: Record<string, string> = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What one says instead of typing it, between two visitors. */
export function VoiceNotes({ files, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const add = (sound: Blob) => onAdd({ name: nextName(t('capture.voiceFile'), endings[sound.type] ?? 'webm', files), content: sound });
  const recorder = useRecorder(add);
  const notes = files.filter((file) => file.content.type.startsWith('audio/'));
  return (
    <div className={styles['attachments']}>
      {recorder.able ? (
        recorder.seconds === null ? (
          <Button size="large" icon={<AudioOutlined />} onClick={() => void recorder.start()}>{t('capture.voice')}</Button>
        ) : (
          <Button size="large" danger icon={<PauseCircleOutlined />} onClick={recorder.stop}>{t('capture.stop', { time: clock(recorder.seconds) })}</Button>
        )
      ) : (
        <>
          <input
            ref={picker}
            className={styles['picker']}
            type="file"
            accept="audio/*"
            capture
            tabIndex={-1}
            aria-label={t('capture.voice')}
            onChange={(event) => {
              const sound = event.target.files?.[0];
              if (sound) add(sound);
              event.target.value = '';
            }}
          />
          <Button size="large" icon={<AudioOutlined />} onClick={() => picker.current?.click()}>{t('capture.voice')}</Button>
        </>
      )}
      {notes.map((note) => <Note key={note.name} note={note} onRemove={() => onRemove(note.name)} />)}
    </div>
  );
}

function Note({ note, onRemove }: { note: CapturedFile; onRemove: () => void }) {
  const { t } = useTranslation();
  const address = useMemo(() => URL.createObjectURL(note.content), [note.content]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className={styles['note']}>
      <audio src={address} controls aria-label={note.name} />
      <Button type="text" icon={<CloseOutlined />} aria-label={t('capture.takeAway', { what: note.name })} onClick={onRemove} />
    </div>
  );
}
