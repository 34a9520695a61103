"""Words of official Chinese that say the same: which of them stands there is a matter of taste, not of meaning."""

from __future__ import annotations

from functools import cache

_GROUPS = (
    "推进 推动 促进 助推",
    "加强 强化 增强 加大",
    "提高 提升 增进",
    "完善 健全 优化",
    "建立 构建 搭建 打造 建设",
    "开展 进行 实施 组织",
    "落实 贯彻 执行",
    "做好 抓好 搞好",
    "加快 加速",
    "拓展 拓宽 扩大",
    "严格 从严",
    "及时 适时 尽快 抓紧",
    "有关 相关",
    "应当 应该 应 须 必须 要",
    "以及 和 与 及 并",
    "切实 扎实 认真",
    "积极 主动 大力",
    "保障 确保 保证",
    "根据 按照 依照 依据 遵照 按",
    "包括 包含 涵盖",
    "形成 建成",
    "充分 全面 深入",
    "负责 承担",
    "部署 安排",
    "上报 报送 呈报",
    "通知 告知",
    "立即 立刻 马上",
    "目前 当前 现阶段",
    "另外 此外",
    "共同 联合 协同",
    "检查 核查 督查",
    "明确 明晰",
    "具体 详细",
    "持续 不断 继续",
    "进一步 更加",
    "鼓励 支持",
    "探索 尝试",
    "情况 状况 情形",
    "需要 需求",
    "方式 方法",
    "规定 要求",
)
"""Compiled from general knowledge of administrative prose, November 2026; extend it where a pair is missing."""
_LONGEST = 3


@cache
def _group_of() -> dict[str, int]:
    return {word: number for number, group in enumerate(_GROUPS) for word in group.split()}


def say_the_same(before: str, after: str, left: str, right: str) -> bool:
    """Whether two texts that differ in ``before`` and ``after`` differ in words of like meaning.

    ``left`` and ``right`` are what stands on both sides of the difference in both texts: 推进 and 推动 differ in a single
    character.
    """
    groups = _group_of()
    for behind in range(_LONGEST):
        for ahead in range(_LONGEST):
            head = left[len(left) - behind :] if behind else ""
            one, other = head + before + right[:ahead], head + after + right[:ahead]
            if one != other and groups.get(one, -1) == groups.get(other, -2):
                return True
    return False
