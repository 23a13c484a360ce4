import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedPhoto } from '../../../api/outbox';
import { useObjectUrl } from '../../../api/photos';
import { SignaturePad } from './signature';
import css from './signature.module.css';

/** Whoever is at home signs what was done; where the kind of work demands it, or somebody says why not. */
export function SignatureField({
  must,
  signature,
  sign,
  unsigned,
  excuse,
}: {
  must: boolean;
  signature: QueuedPhoto | undefined;
  sign: (picture: Blob | undefined) => void;
  unsigned: string;
  excuse: (reason: string) => void;
}) {
  const { t } = useTranslation();
  // One that was drawn before the sheet was opened stands as a picture; a new one stands where it is drawn.
  const [kept] = useState(signature);
  const [anew, setAnew] = useState(false);
  return (
    <>
      <div className="phone-field" role="group" aria-label={t('work.sign.title')}>
        <span className="phone-title">
          <span>{t('work.sign.title')}</span>
          <span className="meta">{t(must ? 'work.sign.needed' : 'work.sign.optional')}</span>
        </span>
        {kept && !anew ? (
          <div className={css.pad}>
            <Kept signature={kept} />
            <button
              type="button"
              className="phone-link"
              onClick={() => {
                setAnew(true);
                sign(undefined);
              }}
            >
              {t('work.sign.again')}
            </button>
          </div>
        ) : (
          <SignaturePad signed={sign} />
        )}
      </div>
      {must && !signature && (
        <div className="phone-field">
          <label htmlFor="work-unsigned">{t('work.sign.reason')}</label>
          <input id="work-unsigned" maxLength={200} value={unsigned} onChange={(event) => excuse(event.target.value)} />
        </div>
      )}
    </>
  );
}

function Kept({ signature }: { signature: QueuedPhoto }) {
  const { t } = useTranslation();
  const url = useObjectUrl(useMemo(() => new Blob([signature.bytes], { type: signature.type }), [signature]));
  return <img className={css.field} src={url} alt={t('work.sign.signed')} />;
}
