import { lazy, Suspense } from 'react';
import { learnWords } from '../i18n';
import type { ListExportProps } from './list-export';

/** Comes behind the list itself. */
const ListExport = lazy(async () => {
  await learnWords('exports');
  return import('./list-export');
});

/** A list as a file: all of it, not the page that is shown. */
export function TakeHome(props: ListExportProps) {
  return (
    <Suspense fallback={null}>
      <ListExport {...props} />
    </Suspense>
  );
}
