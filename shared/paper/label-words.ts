/** Words of the form that are not of two signs each. */
const longer: Readonly<Record<string, readonly string[]>> = {
  自然人: ["自然人"],
  法人或其他组织: ["法人或", "其他", "组织"],
  申请人情况: ["申请人", "情况"],
  未经复议直接起诉: ["未经", "复议", "直接", "起诉"],
  复议后起诉: ["复议后", "起诉"],
  "本年收费金额（单位：万元）": ["本年", "收费", "金额", "（单位：", "万元）"],
  "本年增/减": ["本年", "增/减"],
  上一年项目数量: ["上一年", "项目", "数量"],
  本年新制作数量: ["本年", "新制作", "数量"],
  本年新公开数量: ["本年", "新公开", "数量"],
  对外公开总数量: ["对外", "公开", "总数量"],
  采购总金额: ["采购", "总金额"],
};

/**
 * The words of a column's label, between which it may break in a narrow column: 商业 / 企业 and never 商业企 / 业. The form's labels are of words of two
 * signs, but for those listed.
 */
export function labelWords(label: string): readonly string[] {
  return longer[label] ?? label.match(/.{1,2}/gu) ?? [label];
}
