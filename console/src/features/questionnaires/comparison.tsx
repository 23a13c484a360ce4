import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/in-language';
import { surveyApi, unwrap } from '../../api/client';
import type { components } from '../../api/survey.gen';
import type { Questionnaire } from '../../api/types';
import { number, signed } from '../../i18n/money';
import { Field } from '../../ui/field';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import css from './questionnaires.module.css';

type Score = components['schemas']['ScoreRow'];

/** Who answered: a part of this questionnaire's people, or those of the edition before. */
interface Group {
  key: string;
  name: string;
  edition?: string;
  row: Score;
}

/** Whether two groups of people are content to a different degree, said so that nobody takes chance for a result. */
export function Comparison({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const { id, copyOf } = questionnaire;
  const here = useScores(id);
  const before = useScores(copyOf ?? undefined);
  const groupsOf = (rows: Score[] | undefined, edition?: string): Group[] =>
    (rows ?? [])
      .filter(({ kind, answered }) => kind === 'SCALE' && answered > 0)
      .map((row) => {
        const name = row.building
          ? `${row.community ?? ''} ${row.building}`.trim()
          : row.community
            ? t('questionnaires.byBuilding.whole', { name: row.community })
            : t('questionnaires.byBuilding.everywhere');
        return {
          key: [edition ?? '', row.communityId ?? '', row.buildingId ?? ''].join(' '),
          name: edition ? t('questionnaires.compare.before', { name }) : name,
          edition,
          row,
        };
      });
  const all = groupsOf(here.data);
  const codes = new Map(all.map(({ row }) => [row.code, `${row.question}. ${inLanguage(row.text, row.textEn)}`]));
  const [chosen, choose] = useState<{ code?: string; first?: string; second?: string }>({});
  const code = chosen.code ?? [...codes.keys()][0];
  const groups = [...all, ...groupsOf(before.data, copyOf ?? undefined)].filter(({ row }) => row.code === code);
  const first = groups.find(({ key }) => key === chosen.first);
  const second = groups.find(({ key }) => key === chosen.second);
  if (groups.length < 2) {
    return null;
  }
  const options = (
    <>
      <option value="" />
      {groups.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </>
  );
  return (
    <Card title={t('questionnaires.compare.title')}>
      <div className="card-body stack">
        <div className={css.range}>
          <Field name={t('questionnaires.byBuilding.question')}>
            {(ids) => (
              <select {...ids} className="control" value={code} onChange={({ target }) => choose({ code: target.value })}>
                {[...codes].map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name={t('questionnaires.compare.first')}>
            {(ids) => (
              <select
                {...ids}
                className="control"
                value={first?.key ?? ''}
                onChange={({ target }) => choose({ ...chosen, first: target.value })}
              >
                {options}
              </select>
            )}
          </Field>
          <Field name={t('questionnaires.compare.second')}>
            {(ids) => (
              <select
                {...ids}
                className="control"
                value={second?.key ?? ''}
                onChange={({ target }) => choose({ ...chosen, second: target.value })}
              >
                {options}
              </select>
            )}
          </Field>
        </div>
        {first && second && first !== second && code && <Told id={id} code={code} first={first} second={second} />}
        <p className="meta">{t('questionnaires.compare.method')}</p>
      </div>
    </Card>
  );
}

function useScores(id: string | undefined) {
  return useQuery({
    queryKey: ['questionnaires', 'scores', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires/{id}/scores', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

function Told({ id, code, first, second }: { id: string; code: string; first: Group; second: Group }) {
  const { t } = useTranslation();
  const placeOf = ({ communityId, buildingId }: Score) => ({ community: communityId ?? undefined, building: buildingId ?? undefined });
  const compared = useQuery({
    queryKey: ['questionnaires', 'comparison', id, code, first.key, second.key],
    queryFn: ({ signal }) => {
      const from = placeOf(first.row);
      const to = placeOf(second.row);
      return unwrap(
        surveyApi.GET('/questionnaires/{id}/comparison', {
          params: {
            path: { id: first.edition ?? id },
            query: { question: code, ...from, other: second.edition ?? id, otherCommunity: to.community, otherBuilding: to.building },
          },
          signal,
        }),
      );
    },
    retry: false,
  });
  return (
    <Loaded query={compared} lines={2} small>
      {({ first: before, second: after, comparison }) => (
        <div role="status" className="stack">
          <p>
            {t('questionnaires.compare.shares', {
              first: first.name,
              second: second.name,
              a: number(before.share * 100, 1, 1),
              b: number(after.share * 100, 1, 1),
              n: number(before.of),
              m: number(after.of),
            })}
          </p>
          <p>
            <strong>
              {t(
                !comparison.sure
                  ? 'questionnaires.compare.tooFew'
                  : comparison.significant
                    ? 'questionnaires.compare.differs'
                    : 'questionnaires.compare.chance',
                { points: signed(comparison.difference * 100, 1), p: number(comparison.p * 100, 1, 1) },
              )}
            </strong>{' '}
            <span className="meta">
              {t('questionnaires.compare.interval', { low: signed(comparison.low * 100, 1), high: signed(comparison.high * 100, 1) })}
            </span>
          </p>
        </div>
      )}
    </Loaded>
  );
}
