import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";

export interface UnitsBarProps {
  units: number;
  redeemed: number;
  reserved: number;
  unit: string;
  /** On a phone or in a row: the bar without its legend; the words stay for screen readers. */
  compact?: boolean;
}

const pattern = "repeating-linear-gradient(45deg, #b35900 0 4px, #f3d3a8 4px 8px)";

/** How far a voucher is used: approved, waiting for approval, left. Figures stand beside the bar, not in it. */
export const UnitsBar = ({ units, redeemed, reserved, unit, compact = false }: UnitsBarProps) => {
  const say = useSay();
  const left = units - redeemed - reserved;
  const parts = [
    { key: "redeemed", count: redeemed, fill: "#00543d", label: say("已使用", "Used") },
    { key: "reserved", count: reserved, fill: pattern, label: say("待审核", "Waiting for approval") },
    { key: "left", count: left, fill: "#e3e7eb", label: say("剩", "Left") },
  ];
  const words = parts.map(({ label, count }) => `${label} ${count} ${unit}`).join(say("，", ", "));
  return (
    <Box>
      <Box
        role="img"
        aria-label={say(`共 ${units} ${unit}：${words}`, `${units} ${unit}: ${words}`)}
        sx={{
          display: "flex",
          height: compact ? 10 : 22,
          maxWidth: 560,
          borderRadius: 1,
          overflow: "hidden",
          border: "1px solid #7a838c",
        }}
      >
        {parts.map(({ key, count, fill }) => (
          <Box key={key} sx={{ width: `${(count / Math.max(units, 1)) * 100}%`, background: fill }} />
        ))}
      </Box>
      {!compact && (
        <Box
          component="ul"
          aria-hidden
          sx={{ m: 0, mt: 1, p: 0, listStyle: "none", display: "flex", flexWrap: "wrap", columnGap: 3 }}
        >
          {parts.map(({ key, count, fill, label }) => (
            <Box
              component="li"
              key={key}
              sx={{ display: "inline-flex", alignItems: "center", gap: 0.75, fontSize: "0.9375rem" }}
            >
              <Box sx={{ width: 14, height: 14, border: "1px solid #7a838c", background: fill }} />
              {label}{" "}
              <b className="tabular">
                {count} {unit}
              </b>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
};
