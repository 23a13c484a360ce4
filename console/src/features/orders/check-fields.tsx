import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../api/dictionaries';
import { Field } from '../../ui/field';
import { checksOf } from '../../ui/checklist';
import type { FieldsProps } from './command-fields';

/** What is looked at in this kind of work, and why nobody signed: whoever calls it done at a desk was not there. */
export function CheckFields({ order, body, change }: Pick<FieldsProps, 'order' | 'body' | 'change'>) {
  const { t } = useTranslation();
  const type = useDictionary('request-type').entries.find(({ code }) => code === order.type);
  const checks = checksOf(type);
  const checked = body.checked ?? [];
  return (
    <>
      {checks.length > 0 && (
        <div className="field">
          <span className="name">{t('work.checks.title')}</span>
          <Checkbox.Group
            value={checked}
            onChange={(now) => change({ checked: now })}
            options={checks.map(({ item, label, required }) => ({
              value: item,
              label: required ? `${label} (${t('work.checks.required')})` : label,
            }))}
          />
        </div>
      )}
      {type?.attributes.signature === 'true' && (
        <Field of="unsigned" name={t('work.sign.reason')} optional>
          {(ids) => (
            <Input {...ids} maxLength={200} value={body.unsigned ?? ''} onChange={({ target }) => change({ unsigned: target.value })} />
          )}
        </Field>
      )}
    </>
  );
}
