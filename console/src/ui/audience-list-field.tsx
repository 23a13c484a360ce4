import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Teller } from '../api/audiences';
import type { AudienceList } from '../api/types';
import { number } from '../i18n/money';
import { Loaded, Refused } from './states';
import { useAudienceList, useSendAudienceList } from '../api/audience-lists';
import css from './audience.module.css';

const TAKEN = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file of units or phone numbers, checked before it is used: only who is named in it is meant. */
export function AudienceListField({ teller }: { teller: Teller }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<{ list: string }>();
  const [community, list] = useWatch<{ community: string; list: string }, ['community', 'list']>({ name: ['community', 'list'] });
  const choose = (id: string) => setValue('list', id, { shouldDirty: true });
  const send = useSendAudienceList(teller, ({ id }) => choose(id));
  return (
    <fieldset className={css.audienceTicks}>
      <legend>{t('audience.list')}</legend>
      {list ? (
        <>
          <Checked teller={teller} id={list} />
          <button type="button" className="link-button" onClick={() => choose('')}>
            {t('audience.listDrop')}
          </button>
        </>
      ) : (
        <label>
          <span className="meta">{t('audience.listHint')}</span>{' '}
          <input
            type="file"
            aria-label={t('audience.list')}
            accept={TAKEN}
            disabled={send.isPending || community === ''}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) send.mutate({ community, file, name: file.name, size: file.size, changed: file.lastModified });
              event.target.value = '';
            }}
          />
        </label>
      )}
      {send.isPending && <span role="status">{t('audience.listSending')}</span>}
      <Refused problem={send.error} />
    </fieldset>
  );
}

function Checked({ teller, id }: { teller: Teller; id: string }) {
  const list = useAudienceList(teller, id);
  return (
    <Loaded query={list} lines={2}>
      {(one) => <Report list={one} />}
    </Loaded>
  );
}

function Report({ list }: { list: AudienceList }) {
  const { t } = useTranslation();
  if (list.status !== 'CHECKED') {
    return (
      <span role="status">
        {list.fileName} <span className="meta">{t(`audience.listStatuses.${list.status}`)}</span>
      </span>
    );
  }
  const missing = list.missing ?? 0;
  return (
    <div role="status">
      {list.fileName}{' '}
      <span className="meta">
        {t('audience.listFound', { units: number(list.units ?? 0), people: number(list.people ?? 0), rows: number(list.rows ?? 0) })}
      </span>
      {missing > 0 && (
        <details>
          <summary className="link-button">{t('audience.listMissing', { n: number(missing) })}</summary>
          <ul>
            {list.first.map(({ row, said, code }, at) => (
              <li key={at}>
                {t('audience.listRow', { row })} {said}{' '}
                <span className="meta">{t(`audience.listCodes.${code as 'unit-unknown' | 'phone-unknown' | 'phone-invalid'}`)}</span>
              </li>
            ))}
          </ul>
          {missing > list.first.length && <p className="meta">{t('audience.listMore', { n: number(missing - list.first.length) })}</p>}
        </details>
      )}
    </div>
  );
}
