import { useTranslation } from 'react-i18next';
import { useDictionary } from '../api/dictionaries';
import { useFaults } from '../api/faults';
import { useMe } from '../api/me';

/** What is wrong as whoever reported it found it; whoever works on it is told what it is likely to take. */
export function FaultLine({ code }: { code: string }) {
  const { t } = useTranslation();
  const fault = useFaults().find(code);
  const isStaff = Boolean(useMe().staffId);
  const materials = useDictionary('material', isStaff);
  return (
    fault && (
      <p>
        <strong>{fault.label}</strong>{' '}
        {isStaff && fault.parts.length > 0 && (
          <span className="meta">
            {t('report.guide.parts', { parts: fault.parts.map(materials.labelOf).join(t('report.guide.comma')) })}
          </span>
        )}
      </p>
    )
  );
}
