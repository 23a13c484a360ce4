import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaults, type Fault } from '../../api/faults';
import { useDictionary } from '../../api/dictionaries';
import css from './fault-guide.module.css';

/**
 * From the place by a category to what is wrong: that says the kind of work, how urgent it is, what it takes, and what
 * to do until somebody comes. Whoever finds nothing chooses the kind of work by hand.
 */
export default function FaultGuide({
  place,
  chosen,
  choose,
  withParts = false,
}: {
  /** Code of the place; nothing for anywhere. */
  place?: string;
  chosen?: string;
  choose: (fault: Fault) => void;
  /** Whoever sends somebody wants to know what it is likely to take. */
  withParts?: boolean;
}) {
  const { t } = useTranslation();
  const { categories, find } = useFaults(place);
  const materials = useDictionary('material', withParts);
  const fault = find(chosen);
  const [opened, open] = useState<string>();
  const category = categories.find(({ code }) => code === (opened ?? fault?.category));
  if (categories.length === 0) {
    return null;
  }
  return (
    <div className={css.guide}>
      <div className={css.chips} role="group" aria-label={t('report.guide.category')}>
        {categories.map(({ code, label }) => (
          <button key={code} type="button" aria-pressed={code === category?.code} onClick={() => open(code)}>
            {label}
          </button>
        ))}
      </div>
      {category && (
        <div className={css.chips} role="group" aria-label={t('report.guide.fault')}>
          {category.faults.map((one) => (
            <button key={one.code} type="button" aria-pressed={one.code === fault?.code} onClick={() => choose(one)}>
              {one.label}
            </button>
          ))}
        </div>
      )}
      {fault?.firstAid && (
        <div className={fault.priority === 'EMERGENCY' ? 'note bad' : 'note'} role="status">
          <strong>{t('report.guide.firstAid')}</strong> {fault.firstAid}
        </div>
      )}
      {withParts && fault && fault.parts.length > 0 && (
        <p className="meta">{t('report.guide.parts', { parts: fault.parts.map(materials.labelOf).join(t('report.guide.comma')) })}</p>
      )}
    </div>
  );
}
