import { IconAmbulance, IconHandStop, IconHeartbeat, IconScale, IconQuestionMark } from '@tabler/icons-react';

const icons: Record<string, typeof IconHandStop> = {
  VIOLENCE: IconHandStop,
  ACCIDENT: IconAmbulance,
  RIGHT: IconScale,
  UNHEALTHINESS: IconHeartbeat,
};

export function GroupIcon({ group, size = 24 }: { group: string; size?: number }) {
  const Icon = icons[group] ?? IconQuestionMark;
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
