import { Input, Rate, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary, type Dictionary } from '../../api/dictionaries';
import type { CallResult, Order } from '../../api/types';
import { dayIn, instantIn, localIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { later } from '../../ui/day';
import { Field } from '../../ui/field';
import { OtherClock } from '../../ui/other-clock';
import { PhotoPicker } from '../../ui/photo-picker';
import { CheckFields } from './check-fields';
import type { CommandBody, Form } from './commands';
import { HelpersField } from './helpers-field';
import { LabourField } from './labour-field';
import { PartLines } from './part-lines';
import { MergeFields } from './merge-fields';
import { PayerFields } from './payer-fields';
import { QuoteFields } from './quote-fields';
import { ReassignFields } from './reassign-fields';
import { SplitFields } from './split-fields';
import { VisitFields } from './visit-fields';

export interface FieldsProps {
  form: Form;
  order: Order;
  body: CommandBody;
  missing: (keyof CommandBody)[];
  change: (part: CommandBody | ((before: CommandBody) => CommandBody)) => void;
}

const CALL_RESULTS: CallResult[] = ['SATISFIED', 'NOT_SATISFIED', 'NOT_REACHED'];

const MOST_HOLD_DAYS = 30;

export function CommandFields({
  form,
  order,
  body,
  missing,
  uploading,
  change,
}: FieldsProps & {
  /** Whether a photo is on its way. */
  uploading: (isBusy: boolean) => void;
}) {
  const { t } = useTranslation();
  const zone = useZone(order.communityId);
  const today = dayIn(zone);
  switch (form.kind) {
    case 'nothing':
      return null;
    case 'accept':
      return (
        <Field of="expectedAt" name={t('orders.form.expectedAt')} optional>
          {(ids) => (
            <>
              <Input
                {...ids}
                type="datetime-local"
                value={body.expectedAt ? localIn(zone, body.expectedAt) : ''}
                onChange={(event) =>
                  change({ expectedAt: event.target.value ? instantIn(zone, event.target.value).toISOString() : undefined })
                }
              />
              <OtherClock zone={zone} />
            </>
          )}
        </Field>
      );
    case 'reason':
      return <ReasonField dictionary={form.dictionary} body={body} missing={missing} change={change} />;
    case 'text':
      return <TextField body={body} missing={missing} change={change} />;
    case 'hold':
      return (
        <>
          <ReasonField dictionary="hold-reason" body={body} missing={missing} change={change} />
          <Field of="resumeBy" name={t('orders.form.resumeBy')} missing={missing.includes('resumeBy')}>
            {(ids) => (
              <Input
                {...ids}
                type="date"
                min={later(today, 1)}
                max={later(today, MOST_HOLD_DAYS)}
                value={body.resumeBy ?? ''}
                onChange={(event) => change({ resumeBy: event.target.value })}
              />
            )}
          </Field>
          <Field of="note" name={t('orders.form.note')} optional>
            {(ids) => (
              <Input.TextArea
                {...ids}
                rows={2}
                maxLength={500}
                value={body.note ?? ''}
                onChange={(event) => change({ note: event.target.value })}
              />
            )}
          </Field>
        </>
      );
    case 'parts':
      return (
        <>
          <PartLines lines={body.lines ?? []} missing={missing.includes('lines')} change={(lines) => change({ lines })} />
          <Field of="expectedOn" name={t('orders.form.expectedOn')} optional>
            {(ids) => (
              <Input
                {...ids}
                type="date"
                min={today}
                value={body.expectedOn ?? ''}
                onChange={(event) => change({ expectedOn: event.target.value || undefined })}
              />
            )}
          </Field>
        </>
      );
    case 'complete':
      return (
        <>
          <Field of="result" name={t('orders.form.result')} missing={missing.includes('result')}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                rows={3}
                maxLength={2000}
                showCount
                autoFocus
                value={body.result ?? ''}
                onChange={(event) => change({ result: event.target.value })}
              />
            )}
          </Field>
          <CheckFields order={order} body={body} change={change} />
          <PartLines lines={body.lines ?? []} change={(lines) => change({ lines })} />
          {(order.paidBy?.payer ?? 'OWNER') === 'OWNER' && <LabourField body={body} change={change} />}
          <div className="field">
            <span className="name">{t('orders.form.afterPhotos')}</span>
            <PhotoPicker
              label={t('orders.form.afterPhotos')}
              photos={body.photos ?? []}
              busy={uploading}
              change={(next) => change((before) => ({ photos: next(before.photos ?? []) }))}
            />
          </div>
        </>
      );
    case 'rate':
      return (
        <>
          <div className="field">
            <span className="name">{t('orders.form.stars')}</span>
            <Rate aria-label={t('orders.form.stars')} value={body.stars ?? 0} onChange={(stars) => change({ stars })} />
            {missing.includes('stars') && <span className="wrong">{t('common.required')}</span>}
          </div>
          <Field of="comment" name={t('orders.form.comment')} optional>
            {(ids) => (
              <Input.TextArea
                {...ids}
                rows={2}
                maxLength={500}
                value={body.comment ?? ''}
                onChange={(event) => change({ comment: event.target.value })}
              />
            )}
          </Field>
        </>
      );
    case 'quote':
      return <QuoteFields body={body} missing={missing} change={change} />;
    case 'decline-quote':
      return <TextField body={body} missing={missing} change={change} />;
    case 'payer':
      return (
        <>
          <PayerFields order={order} body={body} missing={missing} change={change} />
          <TextField body={body} missing={missing} change={change} />
        </>
      );
    case 'call':
      return (
        <>
          <Field of="call" name={t('orders.call.result')} missing={missing.includes('call')}>
            {(ids) => (
              <Select
                {...ids}
                autoFocus
                placeholder={t('orders.form.choose')}
                value={body.call}
                onChange={(call: CallResult) => change({ call })}
                options={CALL_RESULTS.map((value) => ({ value, label: t(`orders.call.${value}`) }))}
              />
            )}
          </Field>
          <Field of="note" name={t('orders.call.note')} optional>
            {(ids) => (
              <Input.TextArea
                {...ids}
                rows={3}
                maxLength={500}
                value={body.note ?? ''}
                onChange={(event) => change({ note: event.target.value })}
              />
            )}
          </Field>
        </>
      );
    case 'visit':
      return (
        <>
          <VisitFields order={order} body={body} missing={missing} change={change} />
          <TextField body={body} missing={missing} change={change} />
        </>
      );
    case 'reassign':
      return (
        <>
          <ReassignFields order={order} body={body} missing={missing} change={change} />
          <TextField body={body} missing={missing} change={change} />
        </>
      );
    case 'helpers':
      return <HelpersField order={order} body={body} change={change} />;
    case 'merge':
      return <MergeFields order={order} body={body} missing={missing} change={change} />;
    case 'split':
      return <SplitFields order={order} body={body} missing={missing} change={change} />;
  }
}

type Part = Pick<FieldsProps, 'body' | 'missing' | 'change'>;

function ReasonField({ dictionary, body, missing, change }: Part & { dictionary: Dictionary }) {
  const { t } = useTranslation();
  const { entries } = useDictionary(dictionary);
  return (
    <Field of="reason" name={t('orders.form.reason')} missing={missing.includes('reason')}>
      {(ids) => (
        <Select
          {...ids}
          autoFocus
          placeholder={t('orders.form.choose')}
          value={body.reason}
          onChange={(reason: string) => change({ reason })}
          options={entries.map((entry) => ({ value: entry.code, label: labelOf(entry) }))}
        />
      )}
    </Field>
  );
}

function TextField({ body, missing, change }: Part) {
  const { t } = useTranslation();
  return (
    <Field of="text" name={t('orders.form.reasonText')} missing={missing.includes('text')}>
      {(ids) => (
        <Input.TextArea
          {...ids}
          rows={3}
          maxLength={200}
          showCount
          value={body.text ?? ''}
          onChange={(event) => change({ text: event.target.value })}
        />
      )}
    </Field>
  );
}
