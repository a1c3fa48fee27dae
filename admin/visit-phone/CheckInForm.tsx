import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { maxLength, TextInput } from "react-admin";
import { useFormContext } from "react-hook-form";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { bigButton } from "./big-button.ts";
import { checkIn, phoneRefreshes } from "./visit-phone.data.ts";

/** One big button. The phone is asked for its position; who does not allow it writes the place. */
export const CheckInForm = ({ voucherId }: { voucherId: string }) => {
  const say = useSay();
  return (
    <Box sx={bigButton}>
      <ActionForm
        action={checkIn}
        defaultValues={{ placeNote: "" }}
        toInput={({ placeNote }) => ({ voucherId, placeNote: String(placeNote ?? "").trim() || null })}
        refreshes={phoneRefreshes}
        submitLabel={say("签到", "Check in")}
        onDone={() => undefined}
      >
        <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
          {say(
            "到达后点「签到」。会请求一次手机定位，用来证明在服务地点；不允许也可以签到，写明地点即可。",
            "Press on arrival. The phone is asked once where it is; without that, write the place.",
          )}
        </Box>
        <PlaceInput />
      </ActionForm>
    </Box>
  );
};

export const PlaceInput = ({ required = false }: { required?: boolean }) => {
  const say = useSay();
  const { setValue } = useFormContext();
  const places = [
    say("服务对象家中", "At the recipient's home"),
    say("村（社区）服务点", "At the village's service point"),
  ];
  return (
    <>
      <TextInput
        source="placeNote"
        label={
          required ? say("服务地点", "Place") : say("地点（没有定位时填写）", "Place (without a position)")
        }
        validate={[
          maxLength(100),
          (value) =>
            required && !String(value ?? "").trim() ? say("请写明服务地点", "Write the place") : undefined,
        ]}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 1 }}>
        {places.map((place) => (
          <Button
            key={place}
            type="button"
            variant="outlined"
            size="small"
            onClick={() => setValue("placeNote", place, { shouldDirty: true, shouldValidate: true })}
          >
            {place}
          </Button>
        ))}
      </Box>
    </>
  );
};
