import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { Problem } from '../../api/problem';
import { paths } from '../../app/paths';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Failed } from '../../ui/states';

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  category: v.pipe(v.string(), v.nonEmpty()),
  description: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000)),
  contactName: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  contactPhone: v.pipe(v.string(), v.trim(), v.maxLength(30)),
  households: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  safety: v.boolean(),
  media: v.boolean(),
  anonymous: v.boolean(),
});

type Values = v.InferInput<typeof schema>;

/** What somebody says at the desk or on the telephone. */
export default function ComplaintNew() {
  const may = useMay()('complaint:create');
  return may ? <Form /> : <Failed problem={new Problem(403, 'access.forbidden')} />;
}

function Form() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { community } = useScope();
  const { communities } = useCommunities();
  const categories = useDictionary('complaint-category');
  const entry = useEntry({
    schema,
    first: {
      communityId: community ?? '',
      category: '',
      description: '',
      contactName: '',
      contactPhone: '',
      safety: false,
      media: false,
      anonymous: false,
    } satisfies Values,
    draft: 'complaint',
    send: ({ contactName, contactPhone, ...values }, header) =>
      unwrap(
        workorderApi.POST('/complaints', {
          params: { header },
          body: {
            ...values,
            // What was typed before the tick is hidden, and stays here.
            ...(!values.anonymous && contactName && { contactName }),
            ...(!values.anonymous && contactPhone && { contactPhone }),
          },
          headers: { 'Linli-Channel': 'HOTLINE' },
        }),
      ),
    done: (complaint) => void navigate(paths.complaint(complaint.id), { replace: true }),
  });
  const isAnonymous = entry.form.watch('anonymous');
  return (
    <Page title={t('complaints.takeDown')}>
      <Card className="narrow-card">
        <EntryForm
          entry={entry}
          label={t('complaints.takeDown')}
          sendName={t('complaints.send')}
          cancel={() => void navigate(paths.complaints)}
        >
          <ChoiceField<Values>
            of="communityId"
            label={t('complaints.fields.community')}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField<Values>
            of="category"
            label={t('complaints.category')}
            options={categories.entries.map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
          />
          <TextField<Values> of="description" label={t('complaints.what')} lines={5} most={2000} />
          <TickField<Values> of="anonymous" label={t('complaints.fields.anonymous')} />
          {!isAnonymous && (
            <>
              <TextField<Values> of="contactName" label={t('complaints.fields.contactName')} optional most={60} />
              <TextField<Values> of="contactPhone" label={t('complaints.fields.contactPhone')} optional type="tel" most={30} />
            </>
          )}
          <TextField<Values> of="households" label={t('complaints.households')} optional type="number" />
          <TickField<Values> of="safety" label={t('complaints.fields.safety')} />
          <TickField<Values> of="media" label={t('complaints.fields.media')} />
        </EntryForm>
      </Card>
    </Page>
  );
}
