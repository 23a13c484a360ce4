import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useDictionary } from '../../../api/dictionaries';
import { useMe } from '../../../api/me';
import { useShots } from '../../../api/shots';
import { phonePaths } from '../../../app/phone-paths';
import { inLanguage } from '../../../i18n/in-language';
import { yuan } from '../../../i18n/money';
import { useTimes } from '../../../i18n/times';
import { ZoneOf } from '../../../i18n/zones';
import { dropDraft, useDraft } from '../../../ui/drafts';
import { ClockChip } from '../../../ui/clock-chip';
import { clockThatMatters } from '../../../ui/clock-reading';
import { AgreedOn } from '../../../ui/agreed-on';
import { useOrderTitle } from '../../../ui/order-title';
import { PhonePage } from '../../../ui/phone/frame';
import { Shoot } from '../../../ui/shoot';
import { shrink } from '../../../ui/shrink';
import { Photo } from '../../../ui/photo';
import { PriorityBadge } from '../../../ui/priority-badge';
import { Loaded } from '../../../ui/states';
import { StatusBadge } from '../../../ui/status-badge';
import { useQuoteAnswer } from '../../../ui/quote-lines';
import { commands } from './commands';
import { Contact } from './contact';
import { MaterialsSheet } from './materials-sheet';
import { noteOf } from './notes';
import { nextStep, type WorkNotes } from './next-step';
import type { MyOrder } from './pending';
import { DeclineSheet, HoldSheet } from './rest-sheets';
import { RefusedCommand, SyncNote } from './sync-note';
import { completeSheet, useMyOrder } from './use-my-work';
import { usePlace } from './use-place';
import { WorkSteps } from './work-steps';
import { Icon } from '../../../ui/icons';

/** Comes behind the day itself (`usePrepared`), before the line is cut. */
const CompleteSheet = lazy(completeSheet);

/** Comes when somebody names a price. */
const QuoteSheet = lazy(() => import('./quote-sheet'));

type Sheet = 'quote' | 'materials' | 'parts' | 'ask' | 'complete' | 'hold' | 'decline';

/** One order, one page, one big next step at the thumb. */
export default function OrderPage() {
  const { id = '' } = useParams();
  const { query, order } = useMyOrder(id);
  return order ? (
    <ZoneOf community={order.communityId}>
      <Shown order={order} />
    </ZoneOf>
  ) : (
    <PhonePage title="" back={phonePaths.technician} note={<SyncNote />}>
      <Loaded query={query} lines={8}>
        {() => null}
      </Loaded>
    </PhonePage>
  );
}

function Shown({ order }: { order: MyOrder }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<Sheet>();
  const notes = useDraft<WorkNotes['materials']>(noteOf.materials(order.id), null);
  const { shots: taken, add, remove, clear, unkept } = useShots(order.id);
  const shots = taken.filter((shot) => !shot.as);
  const signature = taken.filter((shot) => shot.as).at(-1);
  const types = useDictionary('request-type');
  const photoNeeded = types.entries.find(({ code }) => code === order.type)?.attributes.afterPhoto === 'true';
  const step = nextStep(order, { materials: notes.value, photos: shots.length }, photoNeeded);
  const close = () => setSheet(undefined);
  const isDone = (order.status === 'COMPLETED' || order.status === 'ARCHIVED') && order.waiting.length === 0 && !order.refused;
  const leftovers = useEffectEvent(() => {
    if (notes.value !== null) notes.clear();
    if (taken.length > 0) clear();
    dropDraft(noteOf.completion(order.id));
  });
  useEffect(() => {
    if (isDone) leftovers();
  }, [isDone, taken.length]);
  const may = (command: MyOrder['allowedCommands'][number]) => order.allowedCommands.includes(command);

  const take = async (files: File[]) => {
    for (const file of files) await add([{ name: file.name || 'photo.jpg', blob: await shrink(file) }]);
  };
  const sign = async (picture: Blob | undefined) => {
    if (signature) remove(signature.key);
    if (picture) await add([{ name: 'signature.png', blob: picture, as: 'signature' }]);
  };
  const big = () => {
    switch (step) {
      case 'accept':
        return <Big name={t('words.command.ACCEPT')} act={() => void commands.accept(order.id)} />;
      case 'start':
        return <Big name={t('technician.step.start')} act={() => void commands.start(order.id)} />;
      case 'resume':
        return <Big name={t('technician.step.resume')} act={() => void commands.resume(order.id)} />;
      case 'materials':
        return <Big name={t('technician.step.materials')} act={() => setSheet('materials')} />;
      case 'photo':
        return <Shoot className="phone-button solid big" label={t('technician.step.photo')} take={(files) => void take(files)} />;
      case 'complete':
        return <Big name={t('technician.step.complete')} act={() => setSheet('complete')} />;
      default:
        return <span className="meta">{t('technician.nothingToDo')}</span>;
    }
  };

  return (
    <PhonePage
      title={order.number}
      back={phonePaths.technician}
      note={<SyncNote />}
      foot={
        <>
          {may('DECLINE') && <Side name={t('words.command.DECLINE')} act={() => setSheet('decline')} />}
          {may('HOLD') && <Side name={t('words.command.HOLD')} act={() => setSheet('hold')} />}
          {may('REQUEST_MATERIAL') && <Side name={t('technician.materials.ask')} act={() => setSheet('ask')} />}
          {may('WAIT_FOR_PARTS') && <Side name={t('words.command.WAIT_FOR_PARTS')} act={() => setSheet('parts')} />}
          {may('QUOTE') && <Side name={t('words.command.QUOTE')} act={() => setSheet('quote')} />}
          {big()}
        </>
      }
    >
      {order.refused && <RefusedCommand queued={order.refused} />}
      {(unkept || notes.refused) && (
        <div className="note bad" role="alert">
          {t('technician.sync.photosUnkept')}
        </div>
      )}
      <Facts order={order} />
      <WorkSteps
        order={order}
        step={step}
        materials={notes.value}
        editMaterials={() => setSheet('materials')}
        photos={shots}
        addPhotos={(files) => void take(files)}
        removePhoto={remove}
        photoNeeded={photoNeeded}
      />
      {sheet === 'materials' && (
        <MaterialsSheet
          title={t('technician.materials.title')}
          first={notes.value ?? []}
          draft={`choosing.${order.id}`}
          send={(lines) => {
            notes.set(lines);
            close();
          }}
          close={close}
        />
      )}
      {sheet === 'parts' && (
        <MaterialsSheet
          title={t('technician.materials.missing')}
          first={[]}
          draft={noteOf.parts(order.id)}
          withDay
          send={(lines, day) => {
            void commands.waitForParts(
              order.id,
              lines.map(({ code, quantity }) => ({ material: code, quantity })),
              day,
            );
            close();
          }}
          close={close}
        />
      )}
      {sheet === 'ask' && (
        <MaterialsSheet
          title={t('technician.materials.ask')}
          first={order.wanted?.parts.map(({ code, quantity }) => ({ code, quantity })) ?? []}
          draft={noteOf.asked(order.id)}
          needed
          send={(lines) => {
            void commands.requestMaterial(
              order.id,
              lines.map(({ code, quantity }) => ({ material: code, quantity })),
            );
            close();
          }}
          close={close}
        />
      )}
      {sheet === 'complete' && (
        <Suspense>
          <CompleteSheet
            order={order}
            materials={notes.value ?? []}
            signature={signature}
            sign={(picture) => void sign(picture)}
            send={(done) => {
              void commands.complete(order.id, done, [...shots, ...(signature ? [signature] : [])], (kept) => {
                // What the browser would not keep stays where it was typed until the service has it.
                if (kept) {
                  notes.clear();
                  dropDraft(noteOf.completion(order.id));
                  clear();
                }
              });
              close();
              void navigate(phonePaths.technician);
            }}
            close={close}
          />
        </Suspense>
      )}
      {sheet === 'quote' && (
        <Suspense>
          <QuoteSheet order={order} close={close} />
        </Suspense>
      )}
      {sheet === 'hold' && <HoldSheet order={order.id} close={close} />}
      {sheet === 'decline' && <DeclineSheet order={order.id} close={close} />}
    </PhonePage>
  );
}

function Facts({ order }: { order: MyOrder }) {
  const { t } = useTranslation();
  const answerOf = useQuoteAnswer();
  const titleOf = useOrderTitle();
  const place = usePlace(order);
  const { staffId } = useMe();
  return (
    <section className="phone-card" aria-label={titleOf(order)}>
      <div className="phone-line">
        <StatusBadge status={order.status} />
        <PriorityBadge priority={order.priority} />
        <span className="spread">
          <ClockChip clock={clockThatMatters(order)} status={order.status} />
        </span>
      </div>
      <h2>{titleOf(order)}</h2>
      <AgreedOn order={order} />
      <p className="phone-line">
        <Icon name="pin" /> {place}
        <a className="phone-link spread" href={mapOf(place)} aria-label={t('technician.navigateTo', { place })}>
          {t('technician.navigate')}
        </a>
      </p>
      <div className="phone-buttons">
        <Contact order={order} />
      </div>
      {order.helpers.some(({ technicianId }) => technicianId === staffId) && order.assignment && (
        <p className="note">{t('work.helps', { name: order.assignment.technician })}</p>
      )}
      {order.pause && <Rest pause={order.pause} />}
      {order.quote && (
        <p className="note">
          {t('work.quote.title')} {yuan(order.quote.total.cents)} {answerOf(order.quote)}
        </p>
      )}
      {order.wanted && <Wanted wanted={order.wanted} />}
      <p className="phone-line">
        <Icon name="info" /> {order.description}
      </p>
      {order.photos.length > 0 && (
        <div className="phone-photos">
          {order.photos.map((photo, index) => (
            <Photo key={photo} id={photo} number={index + 1} holder={`orders/${order.id}`} tag={t('technician.before')} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What was asked from the store, and whether it lies ready there. */
function Wanted({ wanted }: { wanted: NonNullable<MyOrder['wanted']> }) {
  const { t } = useTranslation();
  const parts = wanted.parts.map(({ name, nameEn, quantity }) => `${inLanguage(name, nameEn)} × ${quantity}`).join(t('phone.comma'));
  return <p className="note">{t(wanted.arrived ? 'technician.materials.ready' : 'technician.materials.asked', { parts })}</p>;
}

/** Why it rests, and what was noted for whoever goes on. */
function Rest({ pause }: { pause: NonNullable<MyOrder['pause']> }) {
  const { t } = useTranslation();
  const times = useTimes();
  const reasons = useDictionary('hold-reason');
  return (
    <div className="note">
      <p className="dots">
        <span>{pause.reason === 'WAITING_PARTS' ? t('words.status.WAITING_PARTS') : reasons.labelOf(pause.reason)}</span>
        {pause.until && <span>{t('technician.until', { day: times.day(pause.until) })}</span>}
      </p>
      {pause.arrived && (
        <p>
          <strong>{t('technician.partsArrived')}</strong>
        </p>
      )}
      {pause.note && <p>{pause.note}</p>}
    </div>
  );
}

/** Opens the phone's own map, whichever it has. */
function mapOf(place: string): string {
  const asked = encodeURIComponent(place);
  return /iPhone|iPad/.test(navigator.userAgent) ? `maps:?q=${asked}` : `geo:0,0?q=${asked}`;
}

function Big({ name, act }: { name: string; act: () => void }) {
  return (
    <button type="button" className="phone-button solid big" onClick={act}>
      {name}
    </button>
  );
}

function Side({ name, act }: { name: string; act: () => void }) {
  return (
    <button type="button" className="side" onClick={act}>
      {name}
    </button>
  );
}
