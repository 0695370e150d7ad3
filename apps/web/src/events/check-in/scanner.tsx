import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/feedback/notice.js';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

/** Reads at most so often, in milliseconds: phones stay cool, and a code is held still longer than that. */
const pause = 180;
/** The same code again within this time is the same person who still stands there. */
const still = 4_000;

/** The browser's own reader where it has one; else ours, loaded when the camera starts. */
async function detector(): Promise<Detector> {
  const own = (globalThis as { BarcodeDetector?: new (options: { formats: string[] }) => Detector }).BarcodeDetector;
  if (own) return new own({ formats: ['qr_code'] });
  const { BarcodeDetector } = await import('qr/decode.js');
  const reader = new BarcodeDetector({ formats: ['qr_code'] });
  return { detect: (source) => reader.detect(source) };
}

/** The camera, looking for codes until it is stopped. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const { i18n } = useLingui();
  const [on, setOn] = useState(false);
  const [failed, setFailed] = useState('');
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  found.current = onCode;
  // Loaded while there is a network: the camera may be started when there is none.
  useEffect(() => void detector().catch(() => undefined), []);
  useEffect(() => {
    if (!on) return;
    let stream: MediaStream | undefined;
    let ended = false;
    let last = { code: '', at: 0 };
    const look = async (reader: Detector) => {
      const picture = video.current;
      if (ended || !picture) return;
      const [code] = picture.readyState >= 2 ? await reader.detect(picture).catch(() => []) : [];
      const now = Date.now();
      if (code && (code.rawValue !== last.code || now - last.at > still)) found.current(code.rawValue);
      if (code) last = { code: code.rawValue, at: now };
      if (!ended) setTimeout(() => void look(reader), pause);
    };
    const start = async () => {
      const [camera, reader] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
        detector(),
      ]);
      stream = camera;
      if (ended || !video.current) return stop();
      video.current.srcObject = camera;
      await video.current.play();
      void look(reader);
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    start().catch(() => {
      setFailed(
        i18n._('Die Kamera ist nicht verfügbar. Erlauben Sie den Zugriff im Browser, oder nutzen Sie Liste und Code.'),
      );
      setOn(false);
    });
    return () => {
      ended = true;
      stop();
    };
  }, [on]);
  return (
    <div className="scanner">
      {failed && !on && <Notice tone="warning" role="alert" title={failed} />}
      {on && <video ref={video} muted playsInline aria-label={i18n._('Bild der Kamera')} />}
      <Button
        look={on ? 'secondary' : 'primary'}
        icon={on ? 'x' : 'camera'}
        onClick={() => {
          setFailed('');
          setOn(!on);
        }}
      >
        {on ? i18n._('Kamera beenden') : i18n._('QR-Codes scannen')}
      </Button>
    </div>
  );
}
