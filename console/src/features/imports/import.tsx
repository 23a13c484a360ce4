import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { Page } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { ImportChecked } from './import-checked';
import { ImportMapping } from './import-mapping';
import { ImportProblems } from './import-problems';
import { ImportProgress } from './import-progress';
import css from './imports.module.css';
import { useImport } from './use-import';

/** One file: first its mapping, then what would become of it, then how far it is; and what is wrong with which row. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { one, check, start, cancel } = useImport(id);
  const [isMapping, setMapping] = useState(false);
  return (
    <Page
      title={one.data ? `${t(`imports.kinds.${one.data.kind}`)} ${one.data.fileName}` : t('imports.title')}
      aside={<Link to={paths.imports}>{t('imports.back')}</Link>}
    >
      <Loaded query={one} lines={8}>
        {(shown) => (
          <div className={css.importColumns}>
            {shown.status === 'UPLOADED' || (shown.status === 'CHECKED' && isMapping) ? (
              <ImportMapping key={shown.id} shown={shown} check={check} />
            ) : (
              <>
                {shown.status === 'CHECKED' ? (
                  <ImportChecked shown={shown} start={start} map={() => setMapping(true)} />
                ) : (
                  <ImportProgress shown={shown} cancel={cancel} />
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
