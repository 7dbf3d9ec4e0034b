"""Chinese: what the columns of tables hold, and what their cells answer."""

from __future__ import annotations

ROLE_DATA = r"信息|数据|字段|类型|权限|内容|个人信息"
ROLE_PURPOSE = r"目的|用途|场景|功能|说明"
ROLE_RECIPIENT = r"""
    第三方|SDK|合作方|接收方|共享方|公司|主体|提供方|机构名称|运营方|共享对象|接收者
    (?:提供|共享|分享|披露|转让)(?:给|对象|情况)
"""

YES = r"(?:是|会|收集|采集|共享|分享|提供|[✓✔√]|yes|y)。?"
NO = r"(?:否|不会|[不未](?:收集|采集|共享|分享|提供|披露)|[✗✘×]|no|n)。?"
GIVEN_TO_NOBODY = r"""
    不会?(?:对外|向(?:任何)?(?:第三方|他人|其他方))?(?:共享|提供|披露|分享|出售|公开)(?:给(?:任何)?(?:第三方|他人))?。?
    仅(?:供|由|限)?(?:我们|本公司|本应用|本平台)(?:内部)?(?:自行)?使用。?
"""
# Headers that ask something else of what is collected or shared ("收集是否必需").
ASKS_ELSE = r"必[要需须]|可选|强制|关闭|拒绝|同意|敏感|默认|频|境|加密|标识化|匿名"
