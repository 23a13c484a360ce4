import { Photo } from '../../ui/photo';

/** What goes with a notice; for its readers under the board, for the office under its own notices. */
export function NoticePhotos({ ids, holder }: { ids: string[]; holder: string }) {
  return ids.length === 0 ? null : (
    <p className="photos">
      {ids.map((id, index) => (
        <Photo key={id} id={id} number={index + 1} holder={holder} />
      ))}
    </p>
  );
}
