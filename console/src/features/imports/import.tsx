import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Import } from '../../api/types';
import { paths } from '../../app/paths';
import { Page } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { ImportChecked } from './import-checked';
import { ImportLayout, type SaidLayout } from './import-layout';
import { ImportMapping } from './import-mapping';
import { ImportProblems } from './import-problems';
import { ImportProgress } from './import-progress';
import css from './imports.module.css';
import { useImport } from './use-import';

/** One file: first its layout and mapping, then what would become of it, then how far it is; and what is wrong with which row. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { one: file, ...commands } = useImport(id);
  /** The version that is mapped once more: a check makes another. */
  const [mapped, map] = useState<number>();
  return (
    <Page
      title={file.data ? `${t(`imports.kinds.${file.data.kind}`)} ${file.data.fileName}` : t('imports.title')}
      aside={<Link to={paths.imports}>{t('imports.back')}</Link>}
    >
      <Loaded query={file} lines={8}>
        {(shown) => (
          <div className={css.importColumns}>
            {shown.status === 'UPLOADED' || (shown.status === 'CHECKED' && shown.version === mapped) ? (
              // Laid out anew, it is another file: what was mapped by hand was of other columns.
              <Uploaded key={`${shown.id} ${shown.version}`} shown={shown} {...commands} />
            ) : (
              <>
                {shown.status === 'CHECKED' ? (
                  <ImportChecked shown={shown} start={commands.start} map={() => map(shown.version)} />
                ) : (
                  <ImportProgress shown={shown} cancel={commands.cancel} undo={commands.undo} />
                )}
                <ImportProblems shown={shown} />
              </>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** As long as another layout is typed and not read, what it is mapped by may not be what is meant. */
function Uploaded({ shown, layOut, check }: { shown: Import } & Pick<ReturnType<typeof useImport>, 'layOut' | 'check'>) {
  const [said, say] = useState<SaidLayout>({ sheet: shown.sheet, row: String(shown.headingRow) });
  const isAnother = said.sheet !== shown.sheet || said.row.trim() !== String(shown.headingRow);
  return (
    <>
      <ImportLayout shown={shown} said={said} say={say} layOut={layOut} />
      <ImportMapping shown={shown} check={check} isHeld={isAnother || layOut.isPending} />
    </>
  );
}
