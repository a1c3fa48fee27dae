import Box from "@mui/material/Box";
import { ageBands } from "../../schema/codes/age-bands.ts";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { gapBands } from "../../schema/codes/gap-bands.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import type { PreviewListingQuery } from "../../schema/generated/operations.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { LevelChip, useWhatIsNeeded } from "./words.tsx";

export type Preview = PreviewListingQuery["previewListing"];

/** Exactly what charities and contractors will see, and in words what they never see. */
export const ListingPreview = ({
  preview,
  validUntil,
}: {
  preview: Preview;
  validUntil?: string | undefined;
}) => {
  const say = useSay();
  const categoryLabel = useCodeLabel(needCategories);
  const ageLabel = useCodeLabel(ageBands);
  const gapLabel = useCodeLabel(gapBands);
  const tagLabel = useCodeLabel(crowdTags);
  const what = useWhatIsNeeded();
  return (
    <Box sx={{ border: "2px solid", borderColor: "primary.main", borderRadius: 1, p: 1.5 }}>
      <Box component="h3" sx={{ m: 0, mb: 1, fontSize: "0.9375rem", color: "primary.main" }}>
        {say("慈善组织和服务机构将看到", "Charities and contractors will see")}
      </Box>
      <FactList
        facts={[
          { label: say("类别", "Category"), value: categoryLabel(preview.category) },
          { label: say("紧急程度", "Urgency"), value: <LevelChip level={preview.level} /> },
          {
            label: say("地区", "Region"),
            value: (
              <>
                {preview.region.pathName}
                {preview.regionIsMerged && (
                  <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
                    {say(
                      "只显示到县：对象未成年，或本镇同类需求不足 5 户。",
                      "The county only: a minor, or fewer than five such families in the township.",
                    )}
                  </Box>
                )}
              </>
            ),
          },
          { label: say("年龄段", "Age band"), value: ageLabel(preview.ageBand) },
          { label: say("需要什么", "What is needed"), value: what(preview) },
          { label: say("资金缺口", "Gap"), value: gapLabel(preview.gapBand) || say("无缺口", "None") },
          ...(validUntil
            ? [{ label: say("有效期至", "Valid until"), value: <DateField value={validUntil} /> }]
            : []),
        ]}
      />
      <Box sx={{ mt: 1, fontSize: "0.875rem", color: "text.secondary", lineHeight: 1.6 }}>
        {say(
          "不会看到：姓名、证件号、电话、住址、病情、家庭编号和需求说明。",
          "Never shown: name, numbers, phone, address, illness, family and the description.",
        )}
        {preview.matchedBy.length > 0 &&
          say(
            `人群标签「${preview.matchedBy.map(tagLabel).join("、")}」不显示，只用于匹配资助方向。`,
            ` The groups (${preview.matchedBy.map(tagLabel).join(", ")}) are used for matching only.`,
          )}
      </Box>
    </Box>
  );
};
