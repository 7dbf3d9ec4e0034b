import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.addresses import addresses_of
from policy_nlp.metadata.controllers import controller_of


def addresses(text: str) -> list[str]:
    document = load_document(text)
    return addresses_of(document.blocks, controller_of(document))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("注册地址：四川省成都市高新区天府大道99号1栋8楼", ["四川省成都市高新区天府大道99号1栋8楼"]),
        ("我们（住所：深圳市南山区科技园南路18号）重视隐私。", ["深圳市南山区科技园南路18号"]),
        (
            "请致函北京市朝阳区建国路甲1号北辰大厦5层法务部（邮编100020）。",
            ["北京市朝阳区建国路甲1号北辰大厦5层法务部"],
        ),
        ("邮寄地址：上海市杨浦区政立路489号801室，我们将在15日内回复。", ["上海市杨浦区政立路489号801室"]),
        ("我们（注册地为海口市龙华区滨海路8号2层）重视隐私。", ["海口市龙华区滨海路8号2层"]),
        (
            "请写信至：北京市海淀区某村大街1号院2号楼3层（收件人：专员）",
            ["北京市海淀区某村大街1号院2号楼3层"],
        ),
        ("我们收集您的收货地址：北京市海淀区某路1号3楼", []),
        ("我们会读取IP地址和MAC地址，邮箱地址用于登录。", []),
        (
            "Fernleaf Ltd, 12 Harbour Road, Bristol, BS1 5TY, United Kingdom.",
            ["12 Harbour Road, Bristol, BS1 5TY, United Kingdom"],
        ),
        ("Write to us at 4 Quay Lane, Cork, The Netherlands.", ["4 Quay Lane, Cork, The Netherlands"]),
        ("Write to us at P.O. Box 1234, Denver, CO 80201.", ["P.O. Box 1234, Denver, CO 80201"]),
        (
            "Blue Heron S.r.l., Via Roma 10, 20121 Milano (MI), Italy - VAT",
            ["Via Roma 10, 20121 Milano (MI), Italy"],
        ),
        (
            "Contact us\nFernleaf, Inc.\n500 Howard Street, Suite 300\nSan Francisco, CA 94105\nUSA\nEmail: a@b.com",
            ["500 Howard Street, Suite 300, San Francisco, CA 94105, USA"],
        ),
        (
            "Oakline GmbH\nHauptstraße 12\n10115 Berlin\nGermany\nTel.: 1",
            ["Hauptstraße 12, 10115 Berlin, Germany"],
        ),
        ("The Information Commissioner's Office, 1 Water Lane, Wilmslow, SK9 5AF, helps you.", []),
        ("We store 30 copies of it in Germany.", []),
    ],
)
def test_postal_addresses_of_the_company(text: str, expected: list[str]) -> None:
    assert addresses(text) == expected
