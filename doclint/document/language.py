"""Which language a document is written in."""

from __future__ import annotations

from collections import Counter

from doclint.document.document import Language
from doclint.lazy_pattern import lazy_pattern

# Characters that stand in one script only, picked from the frequent end of the pairs in OpenCC's STCharacters
# table (Apache-2.0). Left out: forms that Japanese shares (国 会 学 来 …) and forms that are also words of
# the other script (后 里 干 面 台 …).
SIMPLIFIED_ONLY = frozenset(
    "这们个为发对动业产经过还进现实务机关设资组织级责规应问题农济领导调统济节际单标项权质见质员"
    "议认证书让论订许记讨说话请诸课谈谋谢识评词试该详语误读财货购贯贸费贺赋赔赛赞车转轮软轻载较辅辆输"
    "达迁运远违连迟适选递邮邻郑释针钟钢钱铁银链销锁错键长门闭间闻队阳阴阵阶陆陈险隐难电顺须顾顿预额颁"
    "风飞饭饮馆马驻驾验鱼鸟龙齐办协压厅历县参双变号叶团园围图圆场块坚坛坏坝备够头夺奋奖妇婴孙宁宽宾对"
    "导将尔尝层属岁岗岛币师帮库废开异弃张弥弹归录彻总恳恶悬惊惩惯愿戏战户执扩扫扬扰抚抢护报担择挥损换据"
    "斗断无旧时显晓术条极构样档桥检楼档欢残毁毕气汇汉没济浓测涛润涨温湾满滨灭灵灾炉炼点烂热爱爷牵独狭"
    "环现瓯电画疗盐监盖盘码确离种积称稳穷窃竞笔简类粮紧纠红约级纪纯纳纵纸纹线练细终绍结给络绝统绩续维综"
    "绿缓编缘缩缴网罗罚职联聪肃肤胜脉脑脱荐药营萨虑虽补装规视览觉触誉计订"
)
TRADITIONAL_ONLY = frozenset(
    "這們個為發對動業產經過還進現實務機關設資組織級責規應問題農濟領導調統節際單標項權質見員"
    "議認證書讓論訂許記討說話請諸課談謀謝識評詞試該詳語誤讀財貨購貫貿費賀賦賠賽贊車轉輪軟輕載較輔輛輸"
    "達遷運遠違連遲適選遞郵鄰鄭釋針鐘鋼錢鐵銀鏈銷鎖錯鍵長門閉間聞隊陽陰陣階陸陳險隱難電順須顧頓預額頒"
    "風飛飯飲館馬駐駕驗魚鳥龍齊辦協壓廳歷縣參雙變號葉團園圍圖圓場塊堅壇壞壩備夠頭奪奮獎婦嬰孫寧寬賓"
    "將爾嘗層屬歲崗島幣師幫庫廢開異棄張彌彈歸錄徹總懇惡懸驚懲慣願戲戰執擴掃揚擾撫搶護報擔擇揮損換據"
    "斷無舊時顯曉術條極構樣檔橋檢樓歡殘毀畢氣匯漢沒濃測濤潤漲溫灣滿濱滅靈災爐煉點爛熱愛爺牽獨狹"
    "環畫療鹽監蓋盤碼確離種積稱穩窮竊競筆簡類糧緊糾紅約紀純納縱紙紋線練細終紹結給絡絕績續維綜"
    "綠緩編緣縮繳網羅罰職聯聰肅膚勝脈腦脫薦藥營薩慮雖補裝視覽覺觸譽計國會學來當區體"
)

# A text longer than three samples is judged by its head, middle and end. Head alone would be web residue in
# some files.
_SAMPLE = 16_000

# Japanese statutes, the most Han-heavy prose there is, have over 30 % kana; a Chinese text that names a
# Japanese firm or cites a title stays below 2 %.
_KANA_SHARE = 0.05

# An English document may name things in Chinese and a Chinese one quote English; a Han character weighs as
# much as two short words: a notice about an event with an English name is Chinese.
_LETTERS_PER_HAN = 10

_HAN = lazy_pattern("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = lazy_pattern("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]+")
_LATIN = lazy_pattern("[A-Za-z\u00c0-\u024f]+")


def detect_language(text: str) -> Language:
    """The language of ``text``: "zh" (simplified), "zh-Hant" (traditional), "ja" or "en".

    Looks at samples only. A text without letters counts as "zh", the first home of doclint.
    """
    sample = text
    if len(text) > 3 * _SAMPLE:
        middle = (len(text) - _SAMPLE) // 2
        sample = text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    han = "".join(_HAN.findall(sample))
    kana = sum(map(len, _KANA.findall(sample)))
    letters = sum(map(len, _LATIN.findall(sample)))
    if letters > _LETTERS_PER_HAN * (len(han) + kana):
        return "en"
    if kana > _KANA_SHARE * (len(han) + kana):
        return "ja"
    simplified = traditional = 0
    for character, count in Counter(han).items():
        if character in SIMPLIFIED_ONLY:
            simplified += count
        # Not elif: a character that crept into both lists by mistake then cancels out.
        if character in TRADITIONAL_ONLY:
            traditional += count
    return "zh-Hant" if traditional > simplified else "zh"


def with_hint(found: Language, text: str, tag: str) -> Language:
    """The language that was found in ``text``, unless ``tag`` (BCP 47, as in ``<html lang>``) says what the text leaves open.

    Pages are made from templates: a tag alone proves nothing. It decides for texts without a letter, between the scripts of
    Chinese where no character tells them apart, and for Japanese that has hardly any kana.
    """
    language, *subtags = tag.strip().lower().replace("_", "-").split("-")
    if language == "en":
        return "en" if not _HAN.search(text) and not _KANA.search(text) else found
    if language == "ja" and found in ("zh", "zh-Hant"):
        return "ja" if _KANA.search(text) or not _HAN.search(text) else found
    if language == "zh" and found == "zh" and any(subtag in _TRADITIONAL_TAGS for subtag in subtags):
        return "zh" if any(character in SIMPLIFIED_ONLY for character in text) else "zh-Hant"
    return found


_TRADITIONAL_TAGS = frozenset({"hant", "tw", "hk", "mo"})
