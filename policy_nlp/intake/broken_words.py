"""Chinese words that a copied page broke with spaces ("使 用") are whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.pieces import Piece

FEWEST = 3
"""How many broken words show that the spaces of a document stand where its lines once ended."""
SHORTEST = 24
"""Shortest line, in characters, whose spaces are taken for broken words; in titles they part words."""
# The space comes first: what a pattern begins with is looked for much faster than what stands before it.
_SPACE = re.compile(" (?<=[\u3400-\u9fff] )(?=[\u3400-\u9fff])")
_WORDS = (
    "使用 收集 获取 提供 共享 披露 存储 保存 访问 记录 处理 信息 个人 数据 隐私 政策 服务 功能 设备 账号 用户 我们"
    " 您的 可能 进行 通过 根据 按照 保护 授权 同意 相关 以及 包括 第三方 合作 网络 产品 平台"
)
_BROKEN = re.compile("|".join(f"{w[:n]} {w[n:]}" for w in _WORDS.split() for n in range(1, len(w))))


def join_broken(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces of a document; of one with broken words without the spaces within Chinese text."""
    spaced = {n for n, piece in enumerate(pieces) if _is_prose(piece) and _SPACE.search(piece.text)}
    if sum(len(_BROKEN.findall(pieces[n].text)) for n in spaced) < FEWEST:
        return pieces
    return [p.but(text=_SPACE.sub("", p.text)) if n in spaced else p for n, p in enumerate(pieces)]


def _is_prose(piece: Piece) -> bool:
    """Whether a piece is running text: no heading, no row."""
    if piece.kind is BlockKind.HEADING or piece.cells or len(piece.text) < SHORTEST:
        return False
    return " " in piece.text and not piece.text.isascii()
