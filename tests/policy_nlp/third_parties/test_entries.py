from policy_nlp.intake import load_document
from policy_nlp.third_parties.entries import Entry, record_of


def test_record_of_a_row() -> None:
    document = load_document("友盟SDK：收集IMEI，用于统计分析。")
    entry = Entry(document.blocks, "友盟SDK", data="IMEI", purpose="用于统计分析")
    record = record_of(entry, document)
    assert (record.name, record.party) == ("友盟SDK", "umeng")
    assert record.data_types == ("device.imei",)
    assert record.purposes == ("analytics",)
    assert record.quote == document.text


def test_only_a_cell_says_what_for_in_a_word() -> None:
    document = load_document("松塔：存储文件，注重安全。")
    cell = Entry(document.blocks, "松塔", purpose="安全")
    assert record_of(cell, document).purposes == ("security",)
    running = Entry(document.blocks, "松塔", purpose=document.text, running=True)
    assert record_of(running, document).purposes == ()
