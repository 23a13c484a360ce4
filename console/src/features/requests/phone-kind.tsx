import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { useFaults, type Fault } from '../../api/faults';
import { PhoneChoice } from '../../ui/phone/sheet';
import FaultGuide from './fault-guide';

/**
 * What is wrong: the guide leads, and whoever finds nothing there opens the list of kinds. Where there is nothing to
 * guide by, the list is all there is.
 */
export default function PhoneKind({
  place,
  type,
  fault,
  find,
  choose,
}: {
  /** Code of the place; nothing for anywhere. */
  place: string;
  type: string;
  fault: string;
  find: (fault: Fault) => void;
  choose: (type: string) => void;
}) {
  const { t } = useTranslation();
  const { categories, isLoading } = useFaults(place);
  const { entries } = useDictionary('request-type');
  // What was chosen there before is shown there again.
  const [opened, open] = useState(type !== '' && fault === '');
  if (isLoading) {
    return null;
  }
  const list = (
    <PhoneChoice
      name={t('resident.report.what')}
      options={entries.map((entry) => ({ value: entry.code, label: labelOf(entry) ?? entry.code }))}
      chosen={type}
      choose={choose}
    />
  );
  if (categories.length === 0) {
    return list;
  }
  return (
    <>
      <FaultGuide
        place={place}
        chosen={fault}
        choose={(found) => {
          open(false);
          find(found);
        }}
      />
      <button type="button" className="phone-link" aria-expanded={opened} onClick={() => open(!opened)}>
        {t('report.guide.other')}
      </button>
      {opened && list}
    </>
  );
}
