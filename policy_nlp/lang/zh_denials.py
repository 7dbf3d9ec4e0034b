"""Chinese: how policies deny, how far a denial reaches and what takes it back.

Matched as the constants of `policy_nlp.lang.zh` are.
"""

from __future__ import annotations

NOT_ = r"""
    不会|不得|不能|不再|不去|不将|不|未曾|未|从未|并非|无需|无须|不必|不需要|绝不|从不|没有|拒绝|禁止
    无法|无权|避免|请勿|勿|非|不要
"""

# What ends the reach of a negation.
TURN = r"但|而是|而会|仅会|只会|才会|(?<![被由向给与])我们|仅|只"
TURNS_ITEM = TURN

# Kept on the device alone: nothing that the company collects.
ON_DEVICE = r"""
    (?:仅|只|均|都)(?:会|将|被|能)*(?:在|于|由)?[^，。；]{0,10}?(?:本地|设备|手机(?!号)|终端|本机)
    (?:仅|只|均|都)(?:会|将|被)*(?:加密)?(?:保存|存储|存放|储存|缓存|使用|处理|留存|保留)(?:在|于)[^，。；]{0,12}(?:本地|设备|手机(?!号)|终端|本机)
    (?:不会|不|未|从不|均不)(?:会|被)?离开[^，。；]{0,6}(?:设备|手机(?!号)|终端|本机)
"""

# Verbs of which data itself is the subject, and which say something only where they are denied ("照片不出手机"): what
# never leaves the device reaches nobody.
DATA_AS_SUBJECT = r"离开|出"
LEAVES_THE_DEVICE = r"离开|出"

# Verbs that are denials in themselves.
NOT_WITHIN = r"[看收得拿接]不到"

# Words that begin with a negation and are none, and negations that deny nothing of ours.
NOT_MASK = r"""
    不限于|不同|不仅|不断|不时|不可或缺|不可缺少|不良|不当|不法|不当|未成年|不便|不适|不定期|未来|非常
    非法|不足|不得不|不可抗|不满|不妨|不论|不管|非必要|不一定|不必要的|不能识别|不可识别|无法识别|不可逆
    不含|未满|不能单独|无法单独|非个人|不特定|不影响|不超过|不少于|不慎|不正|不完整|不准确|并不能|不透明
    不安全|未经|未授权|非授权|非公开|不涉及|不提供|不同意|不授权|不开启|不使用(?=该|此|上述|这)|拒绝提供
    不愿|无法控制|无法保证|无法识别|无法确认|不单独|不足以|不受|未(?:载明|在|说明|提及|列|来|尽)
    不会影响|不会对(?!外|公众)[^，。；]{0,20}(?:产生|造成|构成)|不会对(?:您|你|用户)|不允许|不可避免|不涵盖|不会单独|不经过?|不能实现
"""

# A denial that leaves itself a way out, or a sentence of exceptions.
CONDITIONAL = r"""
    未经[^，。；]{0,30}(?:同意|许可|授权|允许)
    (?:除非|除了|(?<![消清删解排免扣])除)[^。；]{0,60}(?:外|之外|以外|情况|情形|另有|[:：]|同意|授权|，)
    除非
    (?:没有|未|在未|在没有|未获得|未取得|未事先)(?:获得|取得|征得|得到|经过)?[^，。；]{0,20}(?:同意|
    授权|许可)
    擅自|随意|任意|(?:之外|以外)的?(?:任何|其他)?(?:目的|用途)|(?:同意|授权|许可)[^，。；]{0,12}(?:之前|前)|以外的(?:目的|用途)|超出|超范围
    无关的?(?:第三方|个人信息|信息)?|(?:另有规定|以下情[况形]|下列情[况形]|例外)|不会用于其他
    其他(?:任何)?(?:用途|目的|途径)|(?:注销|取消|撤回|收回|关闭|撤销|停用)[^。；]{0,40}(?:不再|不会再|停止)|不相符
    (?:如果?|若|当)(?:您|你|用户)?(?:未|没有|不)(?!满)[^，。；]{1,24}，
    不符|相结合|不[^，。；]{0,14}(?:前提下|情况下|情形下)|默认|请求[^。；]{0,40}不再|不再(?:保留|保存)
"""

EXCLUDED = r"不(?:会)?(?:包含|包括|含有?|涉及)|进行匹配|不涵盖|不适用"

# A lead-in whose items are what is not done ("我们绝不会：", "不会将信息用于："), and a heading of that kind.
DENIES_BELOW = r"""
    (?:不会(?!影响)|绝不|从不|不将|从未|未曾)[^，。；：不外]{0,30}[：:]\s*$
"""
DENYING_HEADINGS = r"""
    ^[\s\d.、（）()一二三四五六七八九十]*(?:我们|我司|本应用|本软件|本平台|APP)?(?:承诺|郑重承诺|明确)?(?:绝|从|均)?不(?:会|将)?(?:主动)?(?:收集|获取|采集|共享|分享|出售|出租|对外提供)(?:的|哪些|任何|以下|您的|用户的?|个人|隐私|敏感|其他)*(?:信息|数据|资料|隐私|权限)?$
"""

DENIED_OBJECT = r"(?!)"

FORBIDS = r"(?!)"

CONTRAST = r"(?!)"

# What a denied use is limited to, where no known purpose names it.
DENIED_USE = r"""
    (?:不|未(?!成年))[^，。；]{0,40}?(?:用于|用作|用来)(?![^，。；]{0,20}的[^，。；]{0,6}(?:信息|数据|资料|照片|标识))(?P<use>[^，。；]{1,40})
"""

# The negation of a plain promise, right before its verb.
PLAIN_NOT = r"(?:不会|从不|绝不|从未)[^，。；]{0,12}$"

# Kept there alone, so that it is not collected.
ONLY_ON_DEVICE = r"""
    ^(?!.*[Cc]ookie).*(?:仅|只)(?:会|将|被|能|限)*(?:在|于|(?:加密)?(?:保存|存储|储存|存放|缓存|留存|保留|处理)(?:在|于))(?:您|你|用户)?的?(?:手机|设备|终端|客户端|浏览器|本机)?的?(?:本地|设备|手机|终端|本机)(?!信息|型号|标识|识别|号)
    ^(?!.*[Cc]ookie).*(?:不会|不|从不|绝不|均不)(?:会|被)?离开(?:您|你|用户)?的?(?:设备|手机(?!号)|终端|本机)
"""

# A condition that holds for the whole sentence, wherever it stands; and the next clause, for which no other holds.
WIDE_CONDITION = r"除|例外|另有|以下|下列"
NEXT_DENIAL = r"，"
# An exception that names the data it leaves out.
EXCEPTION = r"(?<![消清删解排免扣])除了?[^，。；]{1,40}?(?:之外|以外|外)"

# Verbs of collecting only where they are denied.
COLLECT_IF_DENIED = r"录像|录音|拍照|判断|推断|推测|离开|出"

# What denies nothing of ours though its verb is denied: what others do, or what we do not answer for.
NO_DENIAL = r"""
    用[于来作]?(?:直接|单独)?识别
    (?:收集|使用|处理|获取|共享)(?:、|和|及|或|与|以及)(?:收集|使用|处理|共享|披露)(?:[^，。；]{0,10}的)?(?:行为|活动)
    (?:收集|使用|处理|获取|共享|披露)[^，。；]{0,16}的(?:行为|活动|做法)[^，。；]{0,6}(?:承担|负责|参与|负有)
"""

# Data that the company asks not to be given: it collects none.
ASKED_NOT = r"(?:要求|恳请|希望)(?:您|你|用户)?(?:不要|勿|不得)(?:通过[^，。；]{0,12})?(?:向|给)我们"

# A promise without a subject: it is the company that gives it.
PROMISE = r"^(?:并|也|亦|且|但)*(?:不会|绝不|从不)"

# A clause that says what for: a denial behind it takes no data from it.
AIM_CLAUSE = r"^(?:来)?(?:为|以便?|用于|用以|方便|从而)"

# What the negation of a noun does not reach: the verb behind ("没有身份信息的数据可能会提供…").
FINITE = r"可能会?|将会"
VERB_NOT = r"没有$"
