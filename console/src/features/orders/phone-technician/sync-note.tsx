import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../../api/line';
import { outbox, type Queued } from '../../../api/outbox';
import { Problem } from '../../../api/problem';
import { useOutbox } from '../../../api/use-outbox';
import { useProblemWords } from '../../../i18n/problem-words';
import { useTimes } from '../../../i18n/times';
import { CloudOff } from '../../../ui/phone/cloud';
import { PhoneSheet } from '../../../ui/phone/sheet';
import { takeBack } from './notes';

/** Not with the service yet. */
export function Waits() {
  const { t } = useTranslation();
  return (
    <span className="phone-waits">
      <CloudOff />
      {t('technician.sync.waits')}
    </span>
  );
}

/** Says when there is no line, and how much waits for one; opens the list of it. */
export function SyncNote() {
  const { t } = useTranslation();
  const online = useOnline();
  const queue = useOutbox();
  const [shown, setShown] = useState(false);
  const refused = queue.filter((one) => one.refused).length;
  const waiting = queue.length - refused;
  if (online && queue.length === 0) {
    return null;
  }
  const head =
    refused > 0 ? t('technician.sync.refused', { n: refused }) : online ? t('technician.sync.sending') : t('technician.sync.offline');
  return (
    <>
      {queue.some((one) => one.unkept) && (
        <div className="note bad" role="alert">
          {t('technician.sync.unkept')}
        </div>
      )}
      <button type="button" className="phone-sync" onClick={() => setShown(true)} disabled={queue.length === 0}>
        <CloudOff />
        <span role="status">
          <strong>{head}</strong> {waiting > 0 ? t('technician.sync.count', { n: waiting }) : refused === 0 && t('technician.sync.kept')}
        </span>
        {queue.length > 0 && <span className="spread">{t('technician.sync.look')}</span>}
      </button>
      {shown && (
        <PhoneSheet
          title={t('technician.sync.title')}
          send={() => setShown(false)}
          sendName={t('common.close')}
          close={() => setShown(false)}
        >
          <ul className="phone-list">
            {queue.map((one) => (
              <li key={one.id}>
                <QueuedRow queued={one} />
              </li>
            ))}
          </ul>
        </PhoneSheet>
      )}
    </>
  );
}

function QueuedRow({ queued }: { queued: Queued }) {
  const { t } = useTranslation();
  const times = useTimes();
  const words = useProblemWords();
  return (
    <div className="phone-row">
      <span className="grow">
        <strong>{t(`words.command.${queued.command}`)}</strong>
        <br />
        <span className="meta">{times.moment(new Date(queued.at))}</span>
        {queued.trouble && !queued.refused && (
          <>
            <br />
            <span className="meta">{words(new Problem(queued.trouble.status, queued.trouble.code))}</span>
          </>
        )}
        <RefusedCommand queued={queued} />
      </span>
      {!queued.refused && <Waits />}
    </div>
  );
}

/** What the service said no to, why, and the two ways on. */
export function RefusedCommand({ queued }: { queued: Queued }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { refused } = queued;
  if (!refused) {
    return null;
  }
  return (
    <div className="note bad" role="alert">
      <span>
        {t('technician.sync.notTaken', { command: t(`words.command.${queued.command}`) })}{' '}
        {words(new Problem(refused.status, refused.code))}
      </span>
      <div className="phone-buttons">
        <button type="button" className="phone-button" onClick={() => void outbox.again(queued.id)}>
          {t('technician.sync.again')}
        </button>
        <button type="button" className="phone-button" onClick={() => void takeBack(queued).then(() => outbox.drop(queued.id))}>
          {t('technician.sync.drop')}
        </button>
      </div>
    </div>
  );
}
