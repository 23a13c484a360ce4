import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '../api/client';
import { useCommand, type CommandHeaders } from '../api/command';
import { useCommunities } from '../api/communities';
import { fetchExport, type ExportFormat, type ExportRequest } from '../api/exports';
import type { Words } from '../i18n';
import { dayIn } from '../i18n/zone';
import { useZone } from '../i18n/zones';
import { Icon } from './icons';
import css from './export-button.module.css';
import { Refused } from './states';
import { toast } from './toast';

/** Fields that are true or not. */
const FLAGS: readonly string[] = ['verified', 'hasAccount', 'responseLate', 'resolutionLate', 'late'];

type ExportedList = keyof Words['exports']['fields'];

export interface ListExportProps {
  service: Service;
  /** Its fields and their titles are words. */
  list: ExportedList;
  name: string;
  /** What the coded values of a field are called. */
  words?: () => Record<string, Record<string, string>>;
  begin: (request: ExportRequest, header: CommandHeaders) => Promise<{ id: string }>;
  disabled?: boolean;
}

export default function ListExport({ service, list, name, words, begin, disabled }: ListExportProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const { communities } = useCommunities();
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const titles = t(`exports.fields.${list}`, { returnObjects: true }) as Record<string, string>;
  const take = useCommand(async (request: ExportRequest, header) => fetchExport(service, (await begin(request, header)).id), {
    onSuccess: ({ state }) => toast(t(state === 'DONE' ? 'exports.taken' : 'exports.stopped', { name })),
  });
  const start = (as: ExportFormat) => {
    setFormat(as);
    const coded: Record<string, Record<string, string>> = {
      ...Object.fromEntries(FLAGS.map((flag) => [flag, { true: t('exports.yes'), false: t('exports.no') }])),
      community: Object.fromEntries(communities.map(({ id, name: called }) => [id, called])),
      ...words?.(),
    };
    take.mutate({
      format: as,
      name: `${name} ${dayIn(zone)}`,
      columns: Object.entries(titles).map(([field, title]) => ({
        field,
        title,
        words: Object.entries(coded[field] ?? {}).map(([code, word]) => ({ code, word })),
      })),
    });
  };
  return (
    <span className={css.export} role="group" aria-label={t('common.table.export')}>
      <Icon name="import" />
      {(['XLSX', 'CSV'] as const).map((as) => (
        <button key={as} type="button" className="link-button" disabled={disabled || take.isPending} onClick={() => start(as)}>
          {take.isPending && format === as ? t('exports.writing') : t(as === 'XLSX' ? 'common.table.workbook' : 'common.table.plainText')}
        </button>
      ))}
      <Refused problem={take.error} />
    </span>
  );
}
