import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { Field } from '../../ui/field';
import { Photo } from '../../ui/photo';
import type { FieldsProps } from './command-fields';
import css from './order.module.css';

/** What the second trouble is, and which photos of the report show it. */
export function SplitFields({ order, body, missing, change }: Omit<FieldsProps, 'form'>) {
  const { t } = useTranslation();
  const { entries } = useDictionary('request-type');
  return (
    <>
      <Field of="type" name={t('orders.form.type')} missing={missing.includes('type')}>
        {(ids) => (
          <Select
            {...ids}
            placeholder={t('orders.form.choose')}
            value={body.type}
            onChange={(type: string) => change({ type })}
            options={entries.map((entry) => ({ value: entry.code, label: labelOf(entry) }))}
          />
        )}
      </Field>
      <Field of="place" name={t('orders.form.place')} missing={missing.includes('place')}>
        {(ids) => <Input {...ids} maxLength={60} value={body.place ?? ''} onChange={(event) => change({ place: event.target.value })} />}
      </Field>
      <Field of="description" name={t('orders.form.description')} missing={missing.includes('description')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            maxLength={2000}
            value={body.description ?? ''}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
      {order.photos.length > 0 && (
        <fieldset className="field">
          <legend className="name">{t('orders.form.photosOfIt')}</legend>
          <Checkbox.Group className={css.photoChoice} value={body.photos ?? []} onChange={(photos: string[]) => change({ photos })}>
            {order.photos.map((id, index) => (
              <span key={id}>
                <Photo id={id} number={index + 1} holder={order.id} />
                <Checkbox value={id} aria-label={t('common.photos.open', { n: index + 1 })} />
              </span>
            ))}
          </Checkbox.Group>
        </fieldset>
      )}
    </>
  );
}
