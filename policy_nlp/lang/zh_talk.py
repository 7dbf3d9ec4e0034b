"""Chinese: what only speaks of handling data, or of what the user or others do, and declares nothing itself."""

from __future__ import annotations

_HANDLE = (
    r"(?:收集|获取|采集|使用|利用|处理|存储|储存|保存|保护|共享|分享|转让|转移|披露|公开|提供|传输|委托|管理)"
)
_ROW = rf"{_HANDLE}(?:(?:[、和及与或]|以及|并){{1,2}}(?:公开|对外)?{_HANDLE})*"
_KIND = (
    r"(?:具体|主要|相关|全部)*(?:情况|方式|方法|规则|目的|用途|范围|种类|类型|全?过程|流程|行为|活动|原则|政策|做法"
    r"|必要性|场景|期限|说明|实践|立场)"
)
# "How we collect your information", "the purposes for which it handles information": no declaration.
TALKED_OF = rf"""
    (?:如何|怎样|怎么|为何|为什么|何种方式|哪些情况下)(?:会|将|可以)?(?:对外)?{_ROW}[^，。；！？：]*
    {_ROW}[^，。；、：]{{0,14}}?(?:信息|数据|资料|隐私)的{_KIND}
    (?:信息|数据)处理的?{_KIND}
"""
# Mentions of data in what a service is ("功能，包括视频播放、互动评论等服务") or where data may go ("至您所在的地区").
NO_DATA = r"""
    (?:功能|服务)(?:与|和|及)?(?:功能|服务|内容)?，?(?:包[括含]|例如|比如)(?:但不限于)?[^。；：（）]{1,80}?(?:服务|功能)(?=[，。；）]|$)
    (?:传送|传输|传递|转移|转至|存储|储存|存放|保存|访问)(?:至|到|于|在)[^，。；的]{0,16}(?:国家|境外|海外|法域|司法管辖区?)(?:[、和或及/]?[^，。；、]{0,12}(?:地区|区域|境外))?(?!的?(?:信息|数据))
    （(?:如|例如|包括|即)?(?:wi-?fi|wlan|移动网络|蜂窝网络|蜂窝数据|蜂窝|移动数据|无线网络|有线网络|流量|[2345]G|[/、，\s]|或者?|和|等){2,12}）
    所在(?:地|国家?|的国家)(?=的?(?:境外|以外|法律|法院|监管))
"""
# Behind a word for data that is part of what a firm is called ("征信机构").
NAMES_FIRM = (
    r"(?:验证|认证|核验|查询|服务|处理|分析|统计|运营|采集|存储)?(?:机构|公司|部门|服务商|供应商|提供商|厂商)"
)
# Who gets data or acts: a firm, a member of the family; not what is known of the user's.
ONE_WHO_GETS = (
    r"^(?:移动|电信|网络|通信|通讯|基础|手机)?(?:运营商|服务商)$|^(?:家属|家人|亲友|亲属|子女|家长|家庭成员)$"
)
TO_ONE = (
    r"(?:向|给|至|到|与|由|同|经|委托|通过|和)"
    r"(?:您的?|所属|所在|相关|各|中国|移动|电信|基础|三大|网络|通信|手机|第三方|合作|其|绑定的?|指定的?|关联的?|紧急){0,3}$"
)
GETS = r"(?:也|均|都|则)?(?:可以?|能够?|将|会)(?:随时|实时|在线|远程)?(?:查看|看到|获取|收到|获知|接收|访问)"
# A clause that says what the user may then do: nothing of it is collected or shared.
USER_AIM = r"""
    ^\s*(?:同时|并且?|从而|进而|此外|也|以此|以){0,2}(?:便于|方便|以便|使得?|令|让|供|帮助|协助)(?:于)?(?:您|你|用户|玩家|会员)(?!的)(?![^，。；]*(?:向|给|与|至)(?:我们|我司|本公司))
"""
# A clause that says what for, before the clause that says what: its verbs and its data are those of the aim.
FOR_AIM = r"""
    ^\s*(?:同时|此外|另外|并且?|尤其是)?(?:为了|为(?!您|你|用户|其|此|准|主|由|期|止|限|例|一|何|避免疑义|遵守|我们|该|上述|本|第三方)|出于)
"""
# The party that asks for data receives it: no giving by the user.
AT_REQUEST = r"""
    应(?!用|当|该|于|急|取|先|由|按|在)[^，。；]{1,24}(?:要求|请求|需求|需要|申请|指示|命令)(?:，|而|和|或|以及)?(?:需|须|必须|依法|合理|不得不){0,2}(?:向[^，。；]{0,12})?$
"""
PERMITTED = AT_REQUEST
# A case that may come to be: what would then be shared is not declared.
SUPPOSED = r"""
    ^\s*(?:但是?|将来|今后|未来|同时|此外)?(?:如果?|若|假如|倘若|一旦|确)[^，。；]*(?:共享|分享|转让|转移|披露|公开|委托|对外提供|传输|出境)
"""
# What does come to be in a policy's eyes: the data goes with the business.
MERGES = r"合并|收购|兼并|重组|破产|清算|资产转让"
# What leads to a list of principles, duties or things left out, not of data.
LEADS_TO_NONE = r"""
    (?:以下|下列|如下|下述)[^，。；：]{0,12}(?:原则|义务|标准|承诺|权利|因素)(?:[^，。；：信]{0,4}|并?以[^，。；：信]{0,12}为准)[：:。]?\s*$
    (?:您|你|用户|会员)[^，。；：]{0,20}(?:不得|禁止|严禁|不能|不可以?|请勿)[^。；：]{0,30}[：:]\s*$
    (?:不适用于?|不包括|不涵盖)[^。；：]{0,20}[：:]?\s*$
"""
# A denial that only speaks of the place: the data is kept, elsewhere.
ABROAD = r"跨境|境外|出境|海外|国外"
# "按如下方式收集您的信息，用以…": a lead-in that leaves only the ways to its items.
COLLECTS_IN_WAYS = r"""
    (?:以下|下列|如下|下述)[^，。；]{0,4}(?:方式|途径|渠道)[^。；]{0,30}(?:收集|获取|采集)[^。；]{0,80}，(?:用以|用于|以便|以向|来向|目的)
"""
# How users manage permissions: what a heading says of data is not said of the means ("您的设备系统").
WAY = r"""
    (?:您|你|用户)[^，。；]{0,10}(?:可以?|能够?)[^，。；]{0,6}(?:通过|在|前往|进入)[^。；]{0,60}(?:开启|关闭|打开|取消|管理|更改|调整|撤回|停用)[^，。；]{0,12}(?:权限|授权)
    不会(?:更改|改变|变更)(?:您|你|用户)[^，。；]{0,8}(?:设置|选择)的?权限
"""
# On which occasion the verb behind acts, within its clause.
OCCASION = r"(?:在|当)(?:您|你|用户|玩家|会员)[^，。；、的]{1,20}?(?:时|后|期间|过程中)(?!间|长|段)"
# A clause without an object of its own, which goes on with what the clause before has collected ("并传递给…").
GOES_ON = r"""
    ^\s*(?:并且?|且|然后|再|随后|进而|之后|(?:经过?)?(?:加密|脱敏|处理|匿名化|去标识化)(?:处理)?后|经(?:您|用户)?(?:的)?(?:授权|同意)后|直接|自动|同时|会|将|可能|一并|及时|其){0,4}(?:(?:同步)?(?:上传|传输|传送|传递|发送|提供|共享|分享|披露|提交|转交|报送|移交|同步|推送|反馈|转发|发|交|递交|开放|委托)(?:给|到|至|予)|(?:上传|提交|报送|移交|发送|传输|推送|上报)(?:公安|政府|[^，。；、的]{0,10}(?:机关|主管部门|监管部门|征信|银行|运营商|服务商|合作方|合作伙伴|第三方))|委托[^，。；、]{2,16}?(?:进行|代为|处理|核验|验证|分析|存储|识别|完成)|与(?:权威|公安|政府|第三方|银行|征信|运营商|国家|人口|认证|官方)[^，。；与您]{0,16}(?:比对|核对|核验|校验)|(?:向|与|和|同|给)[^，。；、]{2,24}(?:上传|传输|传送|传递|发送|提供|共享|分享|披露|提交|转交|报送|同步)\s*[。；]?\s*$)
"""
# One picture beside a name in a profile, or for it: "动态中的照片" are as many as one likes.
ONE_PICTURE = r"(?:照片|图片|相片)"
PORTRAIT_BEFORE = r"""
    (?:个人|账号|账户|会员|用户)(?:资料|主页|名片|档案)[^。；！？]{0,24}(?:昵称|姓名|名字|用户名)(?:[、和及与或]|以及)(?:一张|您的?|你的?|个人|本人){0,2}$
"""
PORTRAIT_BEHIND = (
    r"(?:会|将|可|可以|一并)?(?:显示|展示)(?:在|于)[^。；，]{0,8}(?:昵称|姓名|名字|用户名)(?:旁|边|前|后)"
)
