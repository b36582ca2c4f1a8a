import { alternativesOf } from './languages/all.ts';

/** A few words without Latin letters and digits: their shape does not show whether they are names. */
const OTHER_SCRIPT = /^(?!.*[A-Za-z0-9@/:])[\p{L}\p{M}'’.·・ -]{1,40}$/u;

/** The separator between a name and a company or a job in Chinese, Japanese and Korean. */
const behindOtherName = new RegExp(
  `\\s*[／/（(,，、]\\s*|\\s+(?=\\S*(?:${alternativesOf(({ people }) => people.company)}))`,
  'u',
);

const honorific = new RegExp(`(?:${alternativesOf(({ people }) => people.honorific)})$`, 'u');

/** The common family names, which begin a name in Chinese, Japanese and Korean; most people share a few hundred. */
const CHINESE_FAMILY =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖田董袁潘于蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋韦方白鄒邹孟熊秦邱江尹薛段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔湯汤簡简溫温洪詹';
const JAPANESE_FAMILY =
  '佐藤|鈴木|高橋|田中|伊藤|渡[辺邊部]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|[斎斉齋]藤|清水|山[崎﨑]|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|工藤|谷口|今井|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|岩崎|菅原|木下|久保|佐野|野村|松尾|菊[地池]|杉本|市川|古川|大西|島田|水野|桜井|高野|吉川|山内|西田|飯田|西川|小松|北村|安田|川口|平田|中田|服部|川崎';
const KOREAN_FAMILY =
  '김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진엄채원방공현함변추도소석설';

const OF_FAMILY = [
  new RegExp(`^(?:${JAPANESE_FAMILY})\\s?[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]{1,4}$`, 'u'),
  new RegExp(`^[${CHINESE_FAMILY}]\\p{sc=Han}{1,2}$`, 'u'),
  new RegExp(`^[${KOREAN_FAMILY}]\\p{sc=Hang}{2}$`, 'u'),
];

/** The likelihood with a known family name, as of two capitals: another word may begin with the same character. */
const OF_KNOWN_FAMILY = 0.55;

/** The likelihood with an honorific: `さん` only follows people's names. */
const HONOURED = 0.8;

const EASTERN = /^[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** The likelihood, from 0 to 1, of a person's name in Chinese, Japanese or Korean; undefined in other scripts. */
export function easternLikelihood(text: string): number | undefined {
  if (!EASTERN.test(text)) return undefined;
  if (!OTHER_SCRIPT.test(text) || text.length > 12) return 0;
  const bare = withoutHonorific(text);
  if (bare !== text && bare.length >= 2) return HONOURED;
  return OF_FAMILY.some((family) => family.test(bare)) ? OF_KNOWN_FAMILY : 0;
}

/** A name without its honorific: `芦名なぎさ さん` gives `芦名なぎさ`. */
export const withoutHonorific = (name: string): string =>
  EASTERN.test(name) ? name.replace(honorific, '').trimEnd() : name;

/** The names in a text in another script than Latin, which a label announces as names: `陳小安／星雲科技`. */
export function namesInOtherScript(text: string): readonly string[] {
  if (!/[^\0-\u024f]/.test(text)) return [];
  return text
    .split(/\s*[、，;；&]\s*/)
    .map((part) => part.split(behindOtherName)[0]?.trim().replace(honorific, '') ?? '')
    .filter((name) => OTHER_SCRIPT.test(name) && name.length >= 2 && name.length <= 20);
}
