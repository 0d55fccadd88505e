/**
 * Parts of Chinese signs that stand for whole ones in documents whose typeface draws both alike, and those whole ones in the same order. Others
 * are known to Unicode as equivalent and need no list. Source: Unicode, EquivalentUnifiedIdeograph.txt.
 */
const parts =
  "⺁⺇⺌⺎⺏⺐⺒⺓⺔⺕⺙⺛⺝⺞⺠⺪⺫⺬⺭⺮⺰⺱⺲⺶⺷⺹⺺⺼⺽⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const wholes =
  "厂几小兀尣尢巳幺彑彐攵旡月歺民疋目示礻竹纟罒罒羊羋耂肀月臼虎衤覀西见角讠贝车辶辶辶阝钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/** Text with the signs that people type: documents for print often name the part of a sign that looks like it (⽰ for 示, ⻓ for 长). */
export function ordinarySigns(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, (sign) => {
    const at = parts.indexOf(sign);
    return at === -1 ? sign.normalize("NFKC") : wholes.charAt(at);
  });
}
