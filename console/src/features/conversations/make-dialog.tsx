import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { newKey } from '../../api/new-key';
import { photoQuery, uploadPhoto } from '../../api/photos';
import type { Conversation, Line } from '../../api/types';
import { paths } from '../../app/paths';
import { Dialog } from '../../ui/dialog';
import { Field, FormProblem } from '../../ui/field';
import { Refused } from '../../ui/states';

const KINDS = ['REQUEST', 'COMPLAINT'] as const;
type Kind = (typeof KINDS)[number];

const MAY = { REQUEST: 'request:create', COMPLAINT: 'complaint:create' } as const;
const MOST_PHOTOS = { REQUEST: 9, COMPLAINT: 6 } as const;
const LONGEST = 2000;
const LONGEST_PLACE = 60;

interface Made {
  kind: Kind;
  description: string;
  photos: string[];
  /** What kind of work it is, or what kind of complaint. */
  type: string;
  place: string;
}

/** A request or a complaint of what was said: its words and photos go with it, and it leads back here. */
export default function MakeDialog({ conversation, close }: { conversation: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const kinds = KINDS.filter((kind) => may(MAY[kind]));
  const [kind, become] = useState<Kind>(kinds[0] ?? 'REQUEST');
  const lines = conversation.lines.filter(({ text, photos }) => text !== '' || photos.length > 0);
  const [left, leave] = useState<readonly number[]>([]);
  const [type, choose] = useState('');
  const [place, lie] = useState('');
  const words = useDictionary(kind === 'REQUEST' ? 'request-type' : 'complaint-category');
  const make = useMake(conversation);
  const taken = lines.filter(({ number }) => !left.includes(number));
  const description = told(taken);
  const photos = taken.flatMap((line) => line.photos);
  const wrong =
    taken.length === 0
      ? t('conversations.make.nothing')
      : description.length > LONGEST
        ? t('conversations.make.tooLong', { n: LONGEST })
        : photos.length > MOST_PHOTOS[kind]
          ? t('conversations.make.tooManyPhotos', { n: MOST_PHOTOS[kind] })
          : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ kind, description, photos, type, place: kind === 'REQUEST' ? place.trim() : '' });
  };
  if (make.data) {
    return (
      <Dialog title={t('conversations.make.title')} close={close}>
        <div className="card-body stack">
          <p role="status">{t('conversations.make.done', { number: make.data.number })}</p>
          {make.data.kind === 'COMPLAINT' && may('complaint:read') && (
            <Link to={paths.complaint(make.data.id)}>{t('conversations.make.open')}</Link>
          )}
          <button type="button" className="plain-button solid" autoFocus onClick={close}>
            {t('common.close')}
          </button>
        </div>
      </Dialog>
    );
  }
  const isReady = !wrong && type !== '' && (kind === 'COMPLAINT' || place.trim() !== '');
  return (
    <Dialog title={t('conversations.make.title')} close={close}>
      <FormProblem value={make.error}>
        <form className="card-body stack" onSubmit={send}>
          {kinds.length > 1 && (
            <fieldset className="field">
              <legend className="name">{t('conversations.make.what')}</legend>
              {kinds.map((one) => (
                <label key={one} className="entry-form-tick">
                  <input
                    type="radio"
                    name="kind"
                    checked={kind === one}
                    onChange={() => {
                      become(one);
                      choose('');
                    }}
                  />{' '}
                  {t(`conversations.make.kinds.${one}`)}
                </label>
              ))}
            </fieldset>
          )}
          <Field name={t(`conversations.make.types.${kind}`)} of={kind === 'REQUEST' ? 'type' : 'category'}>
            {(ids) => (
              <select {...ids} className="control" value={type} onChange={({ target }) => choose(target.value)}>
                <option value="" />
                {words.entries.map((one) => (
                  <option key={one.code} value={one.code}>
                    {labelOf(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {kind === 'REQUEST' && (
            <Field name={t('conversations.make.place')} of="place">
              {(ids) => (
                <input {...ids} className="control" maxLength={LONGEST_PLACE} value={place} onChange={({ target }) => lie(target.value)} />
              )}
            </Field>
          )}
          <fieldset className="field">
            <legend className="name">{t('conversations.make.lines')}</legend>
            {lines.map((line) => (
              <label key={line.number} className="entry-form-tick">
                <input
                  type="checkbox"
                  checked={!left.includes(line.number)}
                  onChange={({ target }) =>
                    leave(target.checked ? left.filter((number) => number !== line.number) : [...left, line.number])
                  }
                />{' '}
                <span>
                  <span className="meta">{line.name}</span> {line.text}{' '}
                  {line.photos.length > 0 && <span className="chip">{t('conversations.make.photos', { n: line.photos.length })}</span>}
                </span>
              </label>
            ))}
          </fieldset>
          {wrong && <p className="wrong">{wrong}</p>}
          <Refused problem={make.error} />
          <div className="button-row flush">
            <button type="submit" className="plain-button solid" disabled={!isReady || make.isPending}>
              {t(`conversations.make.send.${kind}`)}
            </button>
            {kind === 'REQUEST' && (
              <Link className="link-button" to={deskOf(conversation)}>
                {t('conversations.make.desk')}
              </Link>
            )}
          </div>
        </form>
      </FormProblem>
    </Dialog>
  );
}

/** Who said what, where not all of it is the resident's. */
function told(lines: readonly Line[]): string {
  const isTheirs = lines.every(({ side }) => side === 'RESIDENT');
  return lines
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => (isTheirs ? text : `${name}: ${text}`))
    .join('\n');
}

/** Photos are copied to where the record will be; sent once more, each is there once. */
function useMake({ id, residentId, unitId, communityId }: Conversation) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const carry = async (kind: Kind, photo: string) => {
    const feature = kind === 'REQUEST' ? 'requests' : 'complaints';
    const bytes = await client.fetchQuery(photoQuery(photo, `conversations/${id}`));
    const of = `${feature} ${photo}`;
    const key = keys.current.get(of) ?? newKey();
    keys.current.set(of, key);
    return uploadPhoto(bytes, 'photo.jpg', { key, feature });
  };
  return useCommand(
    async ({ kind, description, photos, type, place }: Made, header) => {
      const carried: string[] = [];
      for (const photo of photos) carried.push(await carry(kind, photo));
      const said = { communityId, unitId, ownerId: residentId, description, photos: carried, conversationId: id };
      const made =
        kind === 'REQUEST'
          ? await unwrap(workorderApi.POST('/requests', { params: { header }, body: { ...said, type, place } }))
          : await unwrap(
              workorderApi.POST('/complaints', {
                params: { header },
                body: { ...said, category: type, safety: false, media: false, anonymous: false },
              }),
            );
      return { kind, id: made.id, number: made.number };
    },
    { onSuccess: () => client.invalidateQueries({ queryKey: ['orders'] }) },
  );
}

/** The resident as the caller, their words as what is wrong: where more has to be said than here. */
function deskOf({ id, resident, residentId, unitId, communityId, lines }: Conversation) {
  const said = lines
    .filter(({ side, text }) => side === 'RESIDENT' && text !== '')
    .map(({ text }) => text)
    .join('\n');
  return paths.deskTold({ name: resident, owner: residentId, unit: unitId, community: communityId, conversation: id, said });
}
