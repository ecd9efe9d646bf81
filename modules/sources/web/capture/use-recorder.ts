import { useEffect, useRef, useState } from 'react';

const longest = 180;

export interface Recorder {
  /** Seconds so far; null when nothing is recorded. */
  seconds: number | null;
  /** False when the browser may not or cannot; then a file from the phone's own recorder has to do. */
  able: boolean;
  start: () => Promise<void>;
  stop: () => void;
}

/** Records what is said, three minutes at most, and gives it when it is over. */
export function useRecorder(onDone: (sound: Blob) => void): Recorder {
  const [seconds, setSeconds] = useState<number | null>(null);
  const [able, setAble] = useState(() => typeof MediaRecorder !== 'undefined' && Boolean((navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia));
  const recorder = useRef<MediaRecorder | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const recording = seconds !== null;
  useEffect(() => {
    if (!recording) return undefined;
    const timer = setInterval(() => setSeconds((now) => (now ?? 0) + 1), 1000);
    return () => clearInterval(timer);
  }, [recording]);
  useEffect(() => {
    if ((seconds ?? 0) >= longest) recorder.current?.stop();
  }, [seconds]);
  useEffect(() => () => recorder.current?.stop(), []);

  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const made = new MediaRecorder(stream);
      const parts: Blob[] = [];
      made.addEventListener('dataavailable', ({ data }) => parts.push(data));
      made.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        setSeconds(null);
        // Codecs belong to the sound, not to the type of its file.
        done.current(new Blob(parts, { type: made.mimeType.split(';')[0] ?? 'audio/webm' }));
      });
      made.start();
      recorder.current = made;
      setSeconds(0);
    } catch {
      setAble(false);
    }
  };
  return { seconds, able, start, stop: () => recorder.current?.stop() };
}
