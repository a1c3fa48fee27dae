import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  addCalendarDays,
  ageBandOf,
  ageInYears,
  calendarDaysBetween,
  endOfShanghaiDay,
  shanghaiDate,
  startOfShanghaiDay,
} from "../../api/kernel/shanghai-date.ts";
import {
  addWorkingDays,
  firstDayInTime,
  hasHolidayTable,
  isWorkingDay,
  workingDaysBetween,
  workingDaysLeft,
} from "../../api/kernel/working-days.ts";

const days = fc.integer({ min: 0, max: 1095 }).map((offset) => addCalendarDays("2024-01-01", offset));

describe("the date in Shanghai", () => {
  it("changes at midnight UTC+8", () => {
    expect(shanghaiDate(new Date("2026-11-20T15:59:59.999Z"))).toBe("2026-11-20");
    expect(shanghaiDate(new Date("2026-11-20T16:00:00.000Z"))).toBe("2026-11-21");
  });

  it("agrees with the time-zone data for every instant since 1992", () => {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });
    const instants = fc.date({
      min: new Date("1992-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(shanghaiDate(instant)).toBe(format.format(instant));
      }),
    );
  });

  it("lasts from its start up to, and without, its end", () => {
    expect(startOfShanghaiDay("2026-11-21").toISOString()).toBe("2026-11-20T16:00:00.000Z");
    expect(endOfShanghaiDay("2026-11-21").toISOString()).toBe("2026-11-21T16:00:00.000Z");
    expect(shanghaiDate(new Date(endOfShanghaiDay("2026-11-21").getTime() - 1))).toBe("2026-11-21");
  });

  it("that does not exist is refused", () => {
    for (const date of ["2026-02-29", "2026-1-5", "20260105", ""]) {
      expect(() => startOfShanghaiDay(date), date).toThrow(RangeError);
      expect(() => isWorkingDay(date), date).toThrow(RangeError);
    }
  });

  it("moves by calendar days over the ends of months and leap days", () => {
    expect(addCalendarDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addCalendarDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(calendarDaysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });
});

describe("an age", () => {
  it("rises on the birthday, and for 29 February on 1 March of a common year", () => {
    expect(ageInYears("1964-11-22", "2026-11-21")).toBe(61);
    expect(ageInYears("1964-11-21", "2026-11-21")).toBe(62);
    expect(ageInYears("2008-02-29", "2026-02-28")).toBe(17);
    expect(ageInYears("2008-02-29", "2026-03-01")).toBe(18);
    expect(ageInYears("2026-11-21", "2026-11-21")).toBe(0);
    expect(() => ageInYears("2026-11-22", "2026-11-21")).toThrow(RangeError);
  });

  it("falls into the band that holds it", () => {
    expect([0, 6, 7, 13, 14, 17, 18, 19, 20, 24, 64, 65, 89, 90, 119].map(ageBandOf)).toEqual(
      "A0_6 A0_6 A7_13 A7_13 A14_17 A14_17 A18_19 A18_19 A20_24 A20_24 A60_64 A65_69 A85_89 A90_UP A90_UP".split(
        " ",
      ),
    );
  });
});

/**
 * The announcements of the State Council as first and last day of each time off, and the days worked for it.
 */
const announced: Record<string, { off: string; worked: string }> = {
  2024: {
    off: "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
    worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  },
  2025: {
    off: "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
    worked: "01-26 02-08 04-27 09-28 10-11",
  },
  2026: {
    off: "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
    worked: "01-04 02-14 02-28 05-09 09-20 10-10",
  },
};

describe("working days", () => {
  const timeZone = process.env.TZ;
  afterEach(() => {
    if (timeZone === undefined) delete process.env.TZ;
    else process.env.TZ = timeZone;
  });

  it.each(["Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "are those announced for 2024 to 2026 on a server in %s",
    (zone) => {
      process.env.TZ = zone;
      for (const [calendarYear, { off, worked }] of Object.entries(announced)) {
        const free = new Set<string>();
        for (const range of off.split(" ")) {
          const [first, last = first] = range.split("/").map((day) => `${calendarYear}-${day}`);
          for (let day = first!; day <= last!; day = addCalendarDays(day, 1)) free.add(day);
        }
        const extra = new Set(worked.split(" ").map((day) => `${calendarYear}-${day}`));
        for (let day = `${calendarYear}-01-01`; day.startsWith(calendarYear); day = addCalendarDays(day, 1)) {
          const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
          const expected = extra.has(day) || (!free.has(day) && weekday % 6 !== 0);
          expect(isWorkingDay(day), day).toBe(expected);
        }
      }
    },
  );

  it("say for which years the holidays are known", () => {
    expect([2003, 2004, 2024, 2025, 2026, 2100].map(hasHolidayTable)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("count from the next day, over weekends, holidays and days worked for them", () => {
    expect(addWorkingDays("2026-11-20", 1)).toBe("2026-11-23");
    expect(addWorkingDays("2026-11-21", 1)).toBe("2026-11-23");
    expect(addWorkingDays("2026-09-30", 3)).toBe("2026-10-10");
    expect(addWorkingDays("2026-11-21", 0)).toBe("2026-11-21");
  });

  it("of a limit are exactly those that lie between its start and its end", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 45 }), (start, limit) => {
        const end = addWorkingDays(start, limit);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(start, end)).toBe(limit);
      }),
    );
    expect(workingDaysBetween("2026-11-21", "2026-11-21")).toBe(0);
    expect(workingDaysBetween("2026-11-23", "2026-11-20")).toBe(0);
  });

  it("refuse a limit that is negative, broken or endless", () => {
    for (const limit of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      expect(() => addWorkingDays("2026-11-21", limit)).toThrow(RangeError);
    }
  });
});

describe("a limit of working days", () => {
  it("is late from the day after its last one, whatever days of rest lie between", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 30 }),
        (today, limit, ago) => {
          const began = addCalendarDays(today, -ago);
          const due = addWorkingDays(began, limit);
          expect(began < firstDayInTime(today, limit)).toBe(due < today);
          expect(workingDaysLeft(today, due) < 0).toBe(due < today);
        },
      ),
    );
  });

  it("counts what is left, and how late it is", () => {
    // Friday to Friday, with a weekend between.
    expect(workingDaysLeft("2026-11-20", "2026-11-27")).toBe(5);
    expect(workingDaysLeft("2026-11-27", "2026-11-27")).toBe(0);
    expect(workingDaysLeft("2026-11-30", "2026-11-27")).toBe(-1);
    // On the Saturday after, no working day has passed, and it is late all the same.
    expect(workingDaysLeft("2026-11-28", "2026-11-27")).toBe(-1);
  });
});
