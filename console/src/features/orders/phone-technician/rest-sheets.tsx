import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary, type Dictionary } from '../../../api/dictionaries';
import { PhoneChoice, PhoneSheet } from '../../../ui/phone/sheet';
import { commands } from './commands';

const LONGEST_DAYS = 30;

/** Why work rests, and until when. */
export function HoldSheet({ order, close }: { order: string; close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState(dayIn(1));
  return (
    <PhoneSheet
      title={t('words.command.HOLD')}
      sendName={t('technician.hold.send')}
      sendable={reason !== '' && until !== ''}
      send={() => {
        void commands.hold(order, reason, note.trim(), until);
        close();
      }}
      close={close}
    >
      <Reasons dictionary="hold-reason" chosen={reason} choose={setReason} />
      <div className="phone-field">
        <label htmlFor="hold-until">{t('technician.hold.until')}</label>
        <input id="hold-until" type="date" min={dayIn(0)} max={dayIn(LONGEST_DAYS)} value={until} onChange={(event) => setUntil(event.target.value)} />
      </div>
      <div className="phone-field">
        <label htmlFor="hold-note">{t('technician.hold.note')}</label>
        <textarea id="hold-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
    </PhoneSheet>
  );
}

export function DeclineSheet({ order, close }: { order: string; close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <PhoneSheet
      title={t('words.command.DECLINE')}
      sendName={t('technician.decline.send')}
      sendable={reason !== ''}
      send={() => {
        void commands.decline(order, reason);
        close();
      }}
      close={close}
    >
      <Reasons dictionary="decline-reason" chosen={reason} choose={setReason} />
    </PhoneSheet>
  );
}

function Reasons({ dictionary, chosen, choose }: { dictionary: Dictionary; chosen: string; choose: (reason: string) => void }) {
  const { t } = useTranslation();
  const { entries } = useDictionary(dictionary);
  return (
    <PhoneChoice
      name={t('technician.reason')}
      options={entries.map((entry) => ({ value: entry.code, label: labelOf(entry) ?? entry.code }))}
      chosen={chosen}
      choose={choose}
    />
  );
}

/** The day as the field writes it, in the time of the phone. */
function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}
