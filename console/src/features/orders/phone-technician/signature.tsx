import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inkOf, sizeOf, wipe } from './ink';
import css from './signature.module.css';

const LINE = 2.5;

/** A field that somebody signs with a finger; every stroke tells the picture anew. */
export function SignaturePad({ signed }: { signed: (picture: Blob | undefined) => void }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const [isEmpty, setEmpty] = useState(true);

  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return;
    [shown.width, shown.height] = sizeOf(shown);
    wipe(shown);
  }, []);

  const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const { width, height } = event.currentTarget;
    return [((event.clientX - box.left) * width) / (box.width || width), ((event.clientY - box.top) * height) / (box.height || height)];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    drawing.current = true;
    pen.strokeStyle = inkOf(event.currentTarget);
    pen.lineWidth = LINE * (window.devicePixelRatio || 1);
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...at(event));
    pen?.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    drawing.current = false;
    setEmpty(false);
    event.currentTarget.toBlob((picture) => picture && signed(picture), 'image/png');
  };
  const again = () => {
    if (canvas.current) wipe(canvas.current);
    setEmpty(true);
    signed(undefined);
  };
  return (
    <div className={css.pad}>
      <canvas
        ref={canvas}
        className={css.field}
        role="img"
        aria-label={t(isEmpty ? 'work.sign.field' : 'work.sign.signed')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {!isEmpty && (
        <button type="button" className="phone-link" onClick={again}>
          {t('work.sign.again')}
        </button>
      )}
    </div>
  );
}
