"""The language of a text: whole sentences of many languages, and the English that looks least like it."""

import sys

import pytest

from pipeline.language import language

FOREIGN = {
    "nl": "De gemeenteraad heeft dinsdag besloten dat de school in het centrum volgend jaar dicht gaat. Volgens de wethouder is er "
    "te weinig geld om het gebouw te herstellen. Ouders zijn boos en hebben een brief gestuurd aan de inspectie.",
    "de": "Der Gemeinderat hat am Dienstag beschlossen, dass die Schule im Zentrum im nächsten Jahr geschlossen wird. Nach Angaben der "
    "Bürgermeisterin fehlt das Geld, um das Gebäude zu sanieren.",
    "fr": "Le conseil municipal a décidé mardi que l'école du centre fermerait l'année prochaine. Selon la maire, il n'y a "
    "pas assez d'argent pour réparer le bâtiment.",
    "cy": "Penderfynodd y cyngor ddydd Mawrth y bydd yr ysgol yng nghanol y dref yn cau y flwyddyn nesaf. Dywedodd arweinydd y cyngor "
    "nad oes digon o arian i drwsio'r adeilad.",
    "ga": "Shocraigh an chomhairle Dé Máirt go ndúnfar an scoil i lár an bhaile an bhliain seo chugainn. Dúirt an méara nach bhfuil "
    "go leor airgid ann chun an foirgneamh a dheisiú.",
    "sv": "Kommunfullmäktige beslutade på tisdagen att skolan i centrum ska stängas nästa år. Enligt kommunalrådet "
    "finns det inte tillräckligt med pengar för att reparera byggnaden. Föräldrarna är arga.",
    "es": "El ayuntamiento decidió el martes que la escuela del centro cerrará el próximo año. Según la alcaldesa, no hay "
    "dinero suficiente para reparar el edificio.",
    "pl": "Rada miasta zdecydowała we wtorek, że szkoła w centrum zostanie zamknięta w przyszłym roku. Według burmistrza brakuje "
    "pieniędzy na remont budynku. Rodzice są źli i wysłali list.",
    "ru": "Городской совет во вторник решил, что школа в центре будет закрыта в следующем году. По словам мэра, на ремонт здания "
    "не хватает денег. Родители возмущены и отправили письмо в министерство.",
    "ja": "市議会は火曜日、中心部の学校を来年閉校することを決めた。市長によると、校舎を修理するための十分な資金がないという。" * 4,
}

ENGLISH = {
    "prose": "The council decided on Tuesday that the school in the town centre will shut next year. There is not enough money to "
    "repair it, its leader said, and parents have written to the inspectors.",
    "a list of grades": "Fenwick Academy: Good. Wath Primary: Outstanding. Marsh Lane School: Requires Improvement. Thorn "
    "Junior: Good. Hill Top Nursery: Inadequate. Brampton Infants: Good. Swinton Community School: Good. Clifton Park: Outstanding.",
    "results with names": "Arsenal 2 Chelsea 1, Leeds United 0 Sheffield Wednesday 3, Barnsley 1 Wigan 1. Scorers: Smith 12, Jones 45, "
    "Müller 67, Fernández 80, Kowalski 88. Referee Mike Dean. Attendance 12,345.",
    "Scots": "The cooncil decidit on Tuesday that the schuil in the toun centre will shut next year. The provost said there wisna "
    "eneuch siller tae sort the biggin. Parents are fashed an hae sent a letter.",
    "too short to tell": "Der Gemeinderat hat beschlossen.",
    "nothing": "",
    "no words": "12 14 15 16 " * 30,
}


@pytest.mark.parametrize(("code", "text"), FOREIGN.items(), ids=FOREIGN)
def test_another_language_is_told_whatever_the_page_declares(code: str, text: str) -> None:
    assert [language(text), language(text, "en"), language(text, code)] == [code] * 3


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english_is_english_whatever_the_page_declares(text: str) -> None:
    assert [language(text), language(text, "en"), language(text, "de")] == ["en"] * 3


def test_english_prose_does_not_need_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert language(ENGLISH["prose"] * 5) == "en"
