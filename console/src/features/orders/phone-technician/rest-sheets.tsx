import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary, type Dictionary } from '../../../api/dictionaries';
import { useDraft } from '../../../ui/drafts';
import { PhoneChoice, PhoneSheet } from '../../../ui/phone/sheet';
import { commands } from './commands';
import { noteOf } from './notes';
import { later } from '../../../ui/day';
import { useToday } from '../../../ui/now';

const LONGEST_DAYS = 30;

/** Why work rests, and until when. */
export function HoldSheet({ order, close }: { order: string; close: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const draft = useDraft(noteOf.hold(order), { reason: '', note: '', until: later(today, 1) });
  const { reason, note, until } = draft.value;
  const set = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }));
  return (
    <PhoneSheet
      title={t('words.command.HOLD')}
      sendName={t('technician.hold.send')}
      sendable={reason !== '' && until !== ''}
      send={() => {
        void commands.hold(order, reason, note.trim(), until);
        draft.clear();
        close();
      }}
      close={close}
    >
      <Reasons dictionary="hold-reason" chosen={reason} choose={(next) => set({ reason: next })} />
      <div className="phone-field">
        <label htmlFor="hold-until">{t('technician.hold.until')}</label>
        <input
          id="hold-until"
          type="date"
          min={today}
          max={later(today, LONGEST_DAYS)}
          value={until}
          onChange={(event) => set({ until: event.target.value })}
        />
      </div>
      <div className="phone-field">
        <label htmlFor="hold-note">{t('technician.hold.note')}</label>
        <textarea id="hold-note" maxLength={500} value={note} onChange={(event) => set({ note: event.target.value })} />
      </div>
    </PhoneSheet>
  );
}

export function DeclineSheet({ order, close }: { order: string; close: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft(noteOf.decline(order), { reason: '' });
  const { reason } = draft.value;
  return (
    <PhoneSheet
      title={t('words.command.DECLINE')}
      sendName={t('technician.decline.send')}
      sendable={reason !== ''}
      send={() => {
        void commands.decline(order, reason);
        draft.clear();
        close();
      }}
      close={close}
    >
      <Reasons dictionary="decline-reason" chosen={reason} choose={(next) => draft.set({ reason: next })} />
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
