import { AnchorLink } from './links';

/** The number that people say on the phone; it opens the record. */
export function ReferenceLink({ id, reference }: { id: string; reference: string }) {
  return (
    <AnchorLink to="/incidents/$incidentId" params={{ incidentId: id }} fw={700}>
      {reference}
    </AnchorLink>
  );
}
