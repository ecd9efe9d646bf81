import { useEffect, useRef, useState, type RefObject } from 'react';
import { qrReader } from './read-qr';

const lookEvery = 200;

/** Looks through the camera until `onText` says that what it read will do. `able` is false where there is none, or it may not be used. */
export function useCamera(onText: (text: string) => boolean): { video: RefObject<HTMLVideoElement | null>; able: boolean } {
  const video = useRef<HTMLVideoElement>(null);
  const [able, setAble] = useState(() => Boolean((navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia));
  const told = useRef(onText);
  useEffect(() => {
    told.current = onText;
  });
  useEffect(() => {
    if (!able) return undefined;
    let looking = true;
    let stream: MediaStream | null = null;
    const look = async () => {
      const [read, opened] = await Promise.all([qrReader(), navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } })]);
      stream = opened;
      const screen = video.current;
      if (!looking || !screen) return stop(opened);
      screen.srcObject = opened;
      await screen.play();
      while (looking) {
        const text = await read(screen);
        if (text !== null && told.current(text)) break;
        await new Promise((next) => setTimeout(next, lookEvery));
      }
      return stop(opened);
    };
    void look().catch(() => looking && setAble(false));
    return () => {
      looking = false;
      if (stream) stop(stream);
    };
  }, [able]);
  return { video, able };
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
