"""Policies of Taiwan and Hong Kong, written and annotated by hand; and the shipped one in Traditional characters."""

from collections import Counter

import pytest
from opencc import OpenCC

from corpora.samples import load_samples
from policy_nlp import read_policy
from policy_nlp.statements import Policy

TAIWAN_APP = """悠步健身隱私權政策
生效日期：2025年3月1日

歡迎您使用由悠步數位股份有限公司（以下稱「本公司」）提供的悠步 App。
為了讓您安心使用，特此說明本公司如何蒐集、處理及利用您的個人資料。

一、蒐集之個人資料
1. 當您註冊會員時，本公司會蒐集您的姓名、電子郵件地址、行動電話號碼及出生年月日。
2. 使用跑步紀錄功能時，我們會取得您裝置的精確位置資訊。
3. 為了分析當機原因，本公司會自動記錄裝置型號、作業系統版本及 IP 位址。
4. 經您同意後，App 會存取您的相簿，讓您上傳大頭照。
5. 本公司不會蒐集您的通訊錄。

二、個人資料之利用與分享
1. 我們會將您的廣告識別碼提供給廣告商，以便向您投放個人化廣告。
2. 本公司使用 Google Analytics 統計使用情形，Google 會蒐集您的 IP 位址與裝置識別碼。
3. 本公司絕不會將您的個人資料出售予任何第三方。

三、保存期間
您的個人資料將保存於臺灣境內之伺服器，並於您刪除帳號後三十日內銷毀。

四、當事人權利
依個人資料保護法第三條，您得向本公司請求查詢、閱覽、製給複製本、補充、更正、停止蒐集或刪除您的個人資料。
您可於「設定」>「帳號」點選刪除帳號。

五、兒童
未滿十四歲之兒童應由法定代理人同意後始得使用本服務。

六、聯絡我們
如有疑問，請來信 privacy@youbu.example，或致電 02-5550-1234，我們將於七日內回覆您。
本政策如有修訂，將於 App 內公告。
"""
TAIWAN_APP_SAYS = """
collect affirmed: contact.email contact.phone content.photos device.model device.os identity.birth_date
collect affirmed: identity.name location.precise network.ip
collect denied: comms.contacts
share affirmed: device.advertising_id device.identifier network.ip
share denied: any
"""

TAIWAN_SHOP = """【樂購小舖】隱私權聲明

樂購小舖（下稱「我們」）非常重視使用者的隱私。請您詳細閱讀以下內容。

■ 我們收集哪些資訊
您在本站購物時，需提供收件人姓名、聯絡電話、寄送地址以及電子信箱。
若您選擇信用卡付款，您須輸入信用卡卡號與有效期限，該等資料由金流服務商處理。
申請退款者，須另行提供銀行帳戶資料。
申辦統一發票捐贈時，我們會請您填寫手機條碼載具。
我們的伺服器會自行紀錄您的 IP 位址、瀏覽器種類、瀏覽紀錄及停留時間。
我們亦會透過 Cookie 記錄您的購物偏好。

■ 我們與誰分享資訊
我們會將您的姓名、電話及地址提供給物流業者，以便配送商品。
我們可能將訂單資訊揭露予合作的協力廠商，用於發送行銷簡訊。
除法律另有規定外，我們不會將您的個人資料提供給其他第三人。
我們不會出租或販賣您的個人資料。

■ 第三方服務一覽
| 服務名稱 | 公司 | 蒐集資料 | 用途 |
|---|---|---|---|
| Firebase | Google | 裝置型號、廣告識別碼 | 當機分析 |
| LINE Login | LY Corporation | 使用者名稱、大頭貼 | 會員登入 |
| 綠界科技 | 綠界科技股份有限公司 | 信用卡卡號 | 線上付款 |

■ 資料安全
我們採用 SSL 加密傳輸您的資料，並設有防火牆。如發生個資外洩事件，我們會以電子郵件通知您。

■ 您的選擇
您可隨時取消訂閱電子報，或於手機設定中關閉個人化廣告。
若要刪除帳號，請聯絡客服：service@legoo.example。
"""
TAIWAN_SHOP_SAYS = """
collect affirmed: activity.browsing contact.address contact.email contact.phone device.browser
collect affirmed: finance.bank_account identity.name network.ip
share affirmed: account.user_id activity.purchase contact.address contact.phone device.advertising_id
share affirmed: device.model finance.bank_account identity.avatar identity.name
share denied: any
"""

HONG_KONG_BANK = """晉滙銀行有限公司
私隱政策聲明及收集個人資料聲明

本聲明乃根據《個人資料（私隱）條例》（第486章）（「條例」）而作出。

1. 收集的個人資料
(a) 客戶在申請開立戶口或使用銀行服務時，須不時向本行提供有關資料，
包括姓名、香港身份證號碼、出生日期、住址、流動電話號碼及電郵地址。
(b) 本行亦會從信貸資料服務機構取得客戶的信貸紀錄。
(c) 當閣下使用本行的流動理財應用程式時，本行會收集閣下的裝置識別碼、IP 地址及所在位置。
(d) 如閣下啟用生物認證，指紋及容貌特徵只會儲存於閣下的流動裝置，本行不會收集閣下的指紋。

2. 資料的用途
本行會把閣下的資料用作評估信貸申請、防止欺詐及直接促銷。

3. 資料的披露
本行可把閣下的資料披露予下列人士：
(i) 任何代理人、承辦商或第三者服務供應商；
(ii) 信貸資料服務機構；
(iii) 本行的集團公司；
(iv) 任何監管機構或執法機關。
本行不會在未經閣下同意下把閣下的個人資料轉交任何第三者作直接促銷之用。

4. 資料的保留
本行在戶口結束後最多保留閣下的資料七年。

5. 查閱及更正資料
閣下有權查閱本行持有的個人資料，並要求更正任何不準確的資料。如欲查閱資料，請致函本行保障資料主任，地址為香港中環示例道1號。本行將於四十日內回應。
閣下可隨時選擇不接收直接促銷資訊。
"""
HONG_KONG_BANK_SAYS = """
collect affirmed: contact.address contact.email contact.phone device.identifier document.national_id
collect affirmed: finance.credit identity.birth_date identity.name location network.ip
collect denied: biometric.fingerprint
share affirmed: any
"""

HONG_KONG_GAME = """《星海戰記》私隱政策
最後更新：2025-06-20

本遊戲由星港遊戲有限公司（「我們」）營運。

我們蒐集的資料
• 帳戶資料：玩家暱稱、電郵、以及您以 Facebook 登入時的大頭貼
• 裝置資料：手機型號、Android ID、IMEI、網路類型、記憶體容量
• 遊戲資料：儲值紀錄、遊戲時數、聊天訊息
• 麥克風：使用隊伍語音時會存取麥克風以錄製語音

我們不蒐集的資料
我們不會讀取您的短訊或通話紀錄，亦不會取得您的精確位置。

資料分享
我們會與母公司及關聯公司共用玩家的遊戲資料，以改善遊戲體驗。
我們委託雲端服務業者儲存資料。
AppsFlyer 會透過其 SDK 蒐集您的廣告識別碼及 IP 位址，以衡量廣告成效。
聊天訊息會顯示予其他玩家。

未成年人
我們不會在明知的情況下蒐集13歲以下兒童的個人資料。家長如發現子女未經同意提供資料，請與我們聯絡。

跨境傳輸
您的資料可能會被傳送至新加坡及日本的伺服器。

聯絡方式
電郵：privacy@starharbor.example
"""
HONG_KONG_GAME_SAYS = """
collect affirmed: comms.messages contact.email content.audio device.android_id device.imei device.model
collect affirmed: finance.payment identity.avatar identity.nickname network.type
collect denied: comms.call_log comms.sms location.precise
share affirmed: comms.messages device.advertising_id network.ip
"""

TAIWAN_INSURER = """德信人壽保險股份有限公司履行個人資料保護法第八條告知義務內容

親愛的客戶您好，由於個人資料之蒐集，涉及您的隱私權益，本公司謹依個人資料保護法第八條第一項規定，告知下列事項，敬請詳閱：

一、蒐集之目的：人身保險、契約管理、行銷、客戶管理與服務。
二、蒐集之個人資料類別：姓名、身分證統一編號、性別、出生年月日、婚姻狀況、職業、財務情況、病歷、醫療、健康檢查、通訊方式。
三、個人資料利用之期間：因執行業務所必須之保存期間或依法令規定。
四、個人資料利用之地區：中華民國境內、境外。
五、個人資料利用之對象：本公司、關係企業、再保險公司、委外服務廠商、金融監督管理委員會。
六、個人資料利用之方式：以自動化機器或其他非自動化之利用方式。
七、您得就本公司保有之個人資料行使下列權利：
(一) 得向本公司查詢、請求閱覽或請求製給複製本。
(二) 得向本公司請求補充或更正。
(三) 得向本公司請求停止蒐集、處理或利用及請求刪除。
八、您得自由選擇是否提供個人資料，惟若不提供，本公司將無法提供完善的服務。
客服專線：0800-000-123。
"""
TAIWAN_INSURER_SAYS = """
collect affirmed: background.work contact document.national_id finance health.medical identity.birth_date
collect affirmed: identity.gender identity.marital_status identity.name
share affirmed: any
"""

TAIWAN_TRANSLATED = """Photoflow 隱私權政策
上次更新時間：2024 年 11 月 8 日

本政策說明 Photoflow, Inc.（以下稱「Photoflow」、「我們」）如何收集、使用及分享與你相關的資訊。

我們收集的資訊

你提供的資訊。當你建立帳戶時，我們會向你要求使用者名稱、電子郵件地址和密碼。你也可以選擇提供電話號碼及個人檔案相片。

你的內容。我們會儲存你上傳的相片、影片和留言。

自動收集的資訊。當你使用我們的服務時，我們會自動收集：
• 使用記錄，例如你檢視的頁面、搜尋字詞以及與廣告的互動
• 裝置資訊，包括硬體型號、作業系統、行動網路資訊和專屬裝置識別碼
• 位置資訊，包括透過 GPS 取得的精確位置
• Cookie 和類似技術

來自第三方的資訊。如果你使用 Facebook 登入，我們會從 Facebook 取得你的姓名和好友名單。

我們分享資訊的方式

我們不會出售你的個人資訊。
我們可能會將你的裝置識別碼分享給廣告合作夥伴，以便顯示與你更相關的廣告。
我們會與供應商分享資訊，由其代表我們提供雲端代管服務。
我們可能應執法機關的要求揭露資訊。
在合併或收購的情況下，你的資訊可能會移轉給收購方。

你的選擇

你可以在應用程式設定中停用位置資訊存取權。你可以隨時停用或刪除帳戶。你可以下載你的資料副本。

兒童

我們的服務不適用於未滿 13 歲的兒童，我們不會在知情的情況下收集兒童的個人資訊。

安全性

我們使用加密技術保護你的資訊。

如有任何疑問，請透過 privacy@photoflow.example 與我們聯絡。
"""
TAIWAN_TRANSLATED_SAYS = """
collect affirmed: account.password account.user_id activity.ads activity.browsing activity.search
collect affirmed: contact.email contact.phone contact.social_account content.photos content.posts
collect affirmed: device.identifier device.model device.os identity.avatar identity.name location.precise
share denied: any
share affirmed: any device.identifier
"""

HONG_KONG_FOOD = """港味速遞有限公司私隱政策

1. 引言
港味速遞有限公司（下稱「本公司」或「我們」）承諾遵守香港法例第486章《個人資料（私隱）條例》。

2. 我們收集甚麼資料
當閣下登記成為會員或落單時，我們可能會收集閣下的以下資料：
a. 姓名、稱謂、電郵地址、聯絡電話及送貨地址；
b. 信用卡資料及付款紀錄；
c. 閣下的手機型號、操作系統、廣告識別符及互聯網規約（IP）地址；
d. 閣下的即時位置，以便顯示附近的餐廳。
閣下可拒絕提供上述資料，惟我們可能無法向閣下提供服務。

3. 資料的使用
我們會使用閣下的電郵地址及電話號碼向閣下發送推廣資訊。如閣下不希望收到推廣資訊，可隨時通知我們拒收。

4. 資料的轉移
我們會將閣下的姓名、電話及送貨地址交予外賣員及餐廳，以便送遞。
我們會將閣下的付款資料轉交付款服務供應商處理。
我們可能向我們的聯屬公司披露閣下的個人資料作市場推廣。
我們使用 Meta Pixel，Meta 可能會收集閣下的瀏覽紀錄。
未經閣下同意，我們不會將閣下的個人資料售予第三者。
我們不會收集閣下的身份證號碼。

5. 資料保安
我們會採取合理的保安措施，例如加密及防火牆，以防止閣下的資料被未獲授權的取覽。

6. 查閱及更正
閣下有權要求查閱及更正閣下的個人資料。請以書面方式向本公司私隱主任提出，電郵：dpo@hkfood.example。我們可就處理查閱資料要求收取合理費用。

7. 語言
本政策中英文版本如有歧義，概以英文版本為準。
"""
HONG_KONG_FOOD_SAYS = """
collect affirmed: contact.address contact.email contact.phone device.advertising_id device.model device.os
collect affirmed: finance.bank_account finance.payment identity.name location network.ip
share affirmed: activity.browsing any contact.address contact.phone finance.payment identity.name
collect denied: document.national_id
"""

POLICIES = [
    (TAIWAN_APP, TAIWAN_APP_SAYS),
    (TAIWAN_SHOP, TAIWAN_SHOP_SAYS),
    (HONG_KONG_BANK, HONG_KONG_BANK_SAYS),
    (HONG_KONG_GAME, HONG_KONG_GAME_SAYS),
    (TAIWAN_INSURER, TAIWAN_INSURER_SAYS),
    (TAIWAN_TRANSLATED, TAIWAN_TRANSLATED_SAYS),
    (HONG_KONG_FOOD, HONG_KONG_FOOD_SAYS),
]
Said = set[tuple[str, str, str]]


def said(policy: Policy) -> Said:
    return {(s.action.value, s.polarity.value, t) for s in policy.statements for t in s.data_types}


def expected(says: str) -> Said:
    lines = [line.partition(":") for line in says.strip().split("\n")]
    return {(*manner.split(), t) for manner, _, types in lines for t in types.split()}  # type: ignore[misc]


@pytest.mark.parametrize(("text", "says"), POLICIES)
def test_what_they_declare_is_read(text: str, says: str) -> None:
    policy = read_policy(text)
    assert policy.language == "zh"
    wanted = expected(says)
    assert len(wanted & said(policy)) >= 0.85 * len(wanted)
    assert len(said(policy) - wanted) <= 0.4 * len(wanted)


@pytest.mark.parametrize(
    ("text", "notices"),
    [
        (TAIWAN_APP, "access_copy account_deletion effective_date guardian_consent no_sell storage_location"),
        (TAIWAN_SHOP, "account_deletion breach_notice cookies no_sell optout_ads sdk_list security_measures"),
        (
            HONG_KONG_BANK,
            "access_copy controller_identity data_deletion_correction response_time retention_period",
        ),
        (HONG_KONG_GAME, "complaint_channel cross_border effective_date minors_section not_for_children"),
        (TAIWAN_INSURER, "access_copy data_deletion_correction retention_period"),
        (TAIWAN_TRANSLATED, "access_copy account_deletion cookies minors_section no_sell not_for_children"),
    ],
)
def test_their_notices_are_found_and_quoted_as_written(text: str, notices: str) -> None:
    found = read_policy(text).notices
    assert set(notices.split()) <= set(found)
    assert all(part in text for quote in found.values() for part in quote.split(" | "))


def essence(policy: Policy) -> Counter[object]:
    return Counter(
        (
            s.action,
            s.polarity,
            s.data_types,
            tuple((r.category, r.party) for r in s.recipients),
            s.purposes,
            s.scope.purposes,
        )
        for s in policy.statements
    )


@pytest.mark.parametrize("conversion", ["s2t", "s2hk", "s2twp"])
def test_a_simplified_policy_says_the_same_in_traditional_characters(conversion: str) -> None:
    text = next(s.policy for s in load_samples() if s.name.startswith("zh")).read_text("utf8")
    simplified, traditional = read_policy(text), read_policy(OpenCC(conversion).convert(text))
    same = (essence(simplified) & essence(traditional)).total()
    assert same >= 0.97 * max(len(simplified.statements), len(traditional.statements))
    assert set(simplified.notices) == set(traditional.notices)
    assert [t.party for t in simplified.third_parties] == [t.party for t in traditional.third_parties]
    assert simplified.named_parties == traditional.named_parties
