import { Field, ID, Int, ObjectType } from "type-graphql";
import { traceKinds } from "../codes/trace-kinds.ts";
import { traceSteps } from "../codes/trace-steps.ts";
import { codeEnum } from "../common/code-enum.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";

export const TraceKind = codeEnum(
  traceKinds,
  "TraceKind",
  "What a trace starts from, and what stands in it. 追溯对象。",
);
export const TraceStep = codeEnum(traceSteps, "TraceStep", "A step of money on its way. 资金环节。");

@ObjectType({ description: "Which lot paid how much of a visit: the parts sum to it to the fen. 资金来源。" })
export class TraceLot {
  @Field(() => ID, { description: "The node of the donation." })
  donationId!: string;

  @Field(() => ID, { description: "The node of the allocation." })
  allocationId!: string;

  @Field(() => Money, { description: "Yuan of the visit that this lot paid. 金额。" })
  amount!: string;
}

@ObjectType({
  description:
    "One thing on the way of the money. Recipients are anonymous; a partner knows needs, vouchers and visits that are not its own by its own reference only. 追溯节点。",
})
export class TraceNode {
  @Field(() => ID, {
    description: "By which edges name the node, and what `trace` takes with its `kind`. 节点编号。",
  })
  id!: string;

  @Field(() => TraceKind, { description: "What it is. 类别。" })
  kind!: keyof typeof TraceKind;

  @Field(() => String, {
    description:
      "What it is called, with its number where the caller may know that; never a recipient's name. 名称。",
  })
  labelZh!: string;

  @Field(() => Money, {
    nullable: true,
    description: "For a charity the part that its own money pays. 金额。",
  })
  amount!: string | null;

  @Field(() => Int, { nullable: true, description: "Units of the service. 数量。" })
  units!: number | null;

  @Field(() => String, { nullable: true, description: "What one of the units is: 次, 小时. 单位。" })
  unitZh!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The same in English; of a need met by money as in Chinese. 单位（英文）。",
  })
  unitEn!: string | null;

  @Field(() => String, { nullable: true, description: "The state as a code of its kind." })
  state!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The state in Chinese; null for what has none, such as what is payable. 状态名称。",
  })
  stateZh!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Null for a charity: by an instant two charities could tell that they pay for one voucher.",
  })
  at!: Date | null;

  @Field(() => LocalDate, { nullable: true, description: "The day of it in Shanghai. 日期。" })
  day!: string | null;

  @Field(() => Boolean, { description: "The trace started here." })
  isStart!: boolean;

  @Field(() => [TraceLot], { description: "Of an approved visit: which lots paid it." })
  lots!: TraceLot[];
}

@ObjectType({
  description: "From one node to the next; without an amount it only says what belongs together. 追溯连线。",
})
export class TraceEdge {
  @Field(() => ID, { description: "The node the money or the need comes from. 起点。" })
  from!: string;

  @Field(() => ID, { description: "The node it goes to. 终点。" })
  to!: string;

  @Field(() => Money, {
    nullable: true,
    description:
      "Yuan that went this way, zero where an allocation was taken back; null where nothing is paid, and for a charity until a visit is approved. 金额。",
  })
  amount!: string | null;
}

@ObjectType({ description: "How much money of this trace has come how far. 捐赠→分配→券→服务→应付。" })
export class TraceSum {
  @Field(() => TraceStep, { description: "How far the money has come. 资金环节。" })
  step!: keyof typeof TraceStep;

  @Field(() => String, { description: "What the step is called in Chinese. 环节名称。" })
  labelZh!: string;

  @Field(() => Int, {
    description: "Donations, allocations, vouchers or visits that are counted in it. 笔数。",
  })
  count!: number;

  @Field(() => Money, { description: "Yuan that came so far; for a charity its own. 金额。" })
  amount!: string;
}

@ObjectType({ description: "From the yuan to the visit and back. 资金与服务追溯。" })
export class Trace {
  @Field(() => [TraceNode], {
    description: "From the donation to what is payable, at most 500 of each kind. 节点。",
  })
  nodes!: TraceNode[];

  @Field(() => [TraceEdge], { description: "What connects them. 连线。" })
  edges!: TraceEdge[];

  @Field(() => [TraceSum], { description: "Those steps that the caller may see, in their order." })
  sums!: TraceSum[];

  @Field(() => Boolean, { description: "There is more than is shown; the sums count all of it." })
  isTruncated!: boolean;
}
