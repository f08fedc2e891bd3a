import qrcode from 'qrcode';
import { useMemo } from 'react';

/** Drawn as one path: an image in a data: address would need a wider content security policy. */
export function QrCode({ text, label, size: side }: { text: string; label: string; size?: number }) {
  const { size, path } = useMemo(() => {
    const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
    const squares = Array.from(modules.data, (isDark, at) =>
      isDark ? `M${at % modules.size},${Math.floor(at / modules.size)}h1v1h-1z` : '',
    );
    return { size: modules.size, path: squares.join('') };
  }, [text]);
  return (
    <svg
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      width={side}
      height={side}
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
