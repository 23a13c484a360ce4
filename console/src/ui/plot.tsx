import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from './export-button';
import { Card } from './page';
import { PlainTable } from './plain-table';
import css from './plot.module.css';
import { Empty, Skeleton } from './states';
import { Segments } from './segments';

/** One thing that is plotted over all places; a place without a value has a gap. */
export interface Series {
  name: string;
  values: (number | undefined)[];
  as: 'line' | 'dashes' | 'bars';
}

export interface PlotProps {
  /** Also names what is exported. */
  title: string;
  /** The whole of it in a sentence, for whoever does not see it. */
  said: string;
  /** What stands beneath the places, such as the day. */
  axis: string;
  places: string[];
  series: Series[];
  /** Numbers as they are written, such as `97.5%`. */
  write: (value: number) => string;
  /** No value lies beyond it. */
  most?: number;
  /** Columns that stand in the table only. */
  also?: { name: string; values: (number | undefined)[] }[];
}

const PlotGround = lazy(() => import('./plot-ground'));

/** Lines and bars, with their numbers in a table by a toggle, and in a file. */
export function Plot(plot: PlotProps & { empty: string }) {
  const { t } = useTranslation();
  const [as, show] = useState<'plot' | 'table'>('plot');
  const { title, said, axis, places, series, also = [], empty } = plot;
  const isEmpty = series.every(({ values }) => values.every((value) => value === undefined));
  const rows = () => [
    [axis, ...also.map(({ name }) => name), ...series.map(({ name }) => name)],
    ...places.map((place, at) => [place, ...also.map(({ values }) => values[at]), ...series.map(({ values }) => values[at])]),
  ];
  return (
    <Card
      title={title}
      aside={
        <>
          <ExportButton name={title} rows={rows} disabled={isEmpty} />
          <Segments
            label={title}
            value={as}
            choose={show}
            options={[
              { value: 'plot', label: t('common.plot.plot') },
              { value: 'table', label: t('common.plot.table') },
            ]}
          />
        </>
      }
    >
      {isEmpty ? (
        <Empty title={empty} />
      ) : as === 'plot' ? (
        <>
          <ul className={css.plotKey} aria-hidden="true">
            {series.map(({ name, as: kind, values }, index) => (
              <li key={name} data-series={index}>
                <i className={kind} />
                {name} <b>{last(values, plot.write)}</b>
              </li>
            ))}
          </ul>
          <div className={css.plot} role="img" aria-label={said}>
            <Suspense fallback={<Skeleton lines={6} />}>
              <PlotGround {...plot} />
            </Suspense>
          </div>
        </>
      ) : (
        <PlotTable {...plot} />
      )}
    </Card>
  );
}

function PlotTable({ title, axis, places, series, also = [], write }: PlotProps) {
  return (
    <PlainTable
      label={title}
      rows={places.map((place, at) => ({ id: place, at }))}
      columns={[
        { name: 'place', head: axis, isHead: true, show: ({ id }) => id },
        ...also.map(({ name, values }) => ({ name, head: name, isNumber: true, show: ({ at }: { at: number }) => values[at] })),
        ...series.map(({ name, values }) => ({
          name,
          head: name,
          isNumber: true,
          show: ({ at }: { at: number }) => said(values[at], write),
        })),
      ]}
    />
  );
}

function last(values: (number | undefined)[], write: (value: number) => string): string {
  return said(
    values.findLast((value) => value !== undefined),
    write,
  );
}

function said(value: number | undefined, write: (value: number) => string): string {
  return value === undefined ? '–' : write(value);
}
