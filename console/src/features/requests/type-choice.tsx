import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { useKeys } from '../../ui/keys';

const CHIPS = 8;

/** By number, by click or by typing: whichever the hand is nearest to. */
export function TypeChoice({ type, choose }: { type?: string; choose: (type: string) => void }) {
  const { t } = useTranslation();
  const { entries, isPending } = useDictionary('request-type');
  const chips = entries.slice(0, CHIPS);
  const pick = (code: string) => {
    choose(code);
    document.getElementById('request-place')?.focus();
  };
  useKeys(
    chips.map((entry, index) => ({
      press: `alt+${index + 1}`,
      label: t('requests.keys.typeOf', { type: labelOf(entry) ?? '' }),
      run: () => pick(entry.code),
    })),
  );
  return (
    <>
      <Select
        id="request-type"
        aria-label={t('requests.type')}
        style={{ width: '100%' }}
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('requests.typePlaceholder')}
        value={type}
        onChange={pick}
        options={entries.map((entry) => ({ value: entry.code, label: labelOf(entry) }))}
      />
      <div className="type-chips" role="group" aria-label={t('requests.type')}>
        {chips.map((entry, index) => (
          <button key={entry.code} type="button" tabIndex={-1} aria-pressed={entry.code === type} onClick={() => pick(entry.code)}>
            {labelOf(entry)} <small aria-hidden="true">{index + 1}</small>
          </button>
        ))}
      </div>
    </>
  );
}
