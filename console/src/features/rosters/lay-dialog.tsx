import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { inLanguage } from '../../i18n/in-language';
import { useTimes } from '../../i18n/times';
import { weekdayOf } from '../../ui/day';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TickField, useEntry } from '../../ui/entry-form';
import { rosterQuery } from './use-roster';

const OFF = ['REST', 'LEAVE'] as const;

const schema = v.object({
  days: v.pipe(v.array(v.string()), v.nonEmpty()),
  /** A kind of day off, or the code of a shift. */
  what: v.pipe(v.string(), v.nonEmpty()),
  substituteId: v.string(),
});
type Values = v.InferInput<typeof schema>;

/** Says what days of a technician are, and who works instead. */
export default function LayDialog({
  community,
  technician,
  others,
  days,
  first,
  close,
}: {
  community: string;
  technician: { id: string; name: string };
  others: { id: string; name: string }[];
  days: string[];
  first: string;
  close: () => void;
}) {
  const { t } = useTranslation();
  const times = useTimes();
  const roster = useQuery(rosterQuery(community));
  const entry = useEntry({
    schema,
    first: { days: [first], what: '', substituteId: '' },
    read: ['rosters', 'days'],
    send: ({ days: chosen, what, substituteId }, header) => {
      const off = OFF.find((kind) => kind === what);
      return unwrap(
        workorderApi.POST('/rosters/days', {
          params: { header },
          body: {
            communityId: community,
            technicianId: technician.id,
            days: chosen,
            kind: off ?? 'SHIFT',
            ...(off ? substituteId && { substituteId } : { shift: what }),
          },
        }),
      );
    },
    done: close,
  });
  const isOff = OFF.some((kind) => kind === entry.form.watch('what'));
  return (
    <EntryDialog title={t('rosters.lay', { name: technician.name })} sendName={t('rosters.save')} entry={entry} close={close}>
      <ChoiceField<Values>
        of="what"
        label={t('rosters.what')}
        options={[
          ...(roster.data?.shifts ?? []).map(({ code, labelZh, labelEn }) => ({ value: code, label: inLanguage(labelZh, labelEn) })),
          ...OFF.map((kind) => ({ value: kind as string, label: t(`rosters.kind.${kind}`) })),
        ]}
      />
      {isOff && (
        <ChoiceField<Values>
          of="substituteId"
          label={t('rosters.substitute')}
          optional
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <fieldset>
        <legend>{t('rosters.days')}</legend>
        {days.map((day) => (
          <TickField<Values> key={day} of="days" value={day} label={`${t(`rosters.weekday.${weekdayOf(day) as 0}`)} ${times.day(day)}`} />
        ))}
      </fieldset>
    </EntryDialog>
  );
}
