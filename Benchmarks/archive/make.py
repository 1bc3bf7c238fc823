#!/usr/bin/env python3
"""Makes an archive of any size out of a small one, for measuring how time and memory grow.

    python3 Benchmarks/archive/make.py ../shared/corpus/press 50000 /tmp/archive --seed 1

Every article made is one of the source with other persons and another day: names that stand before a title or a verb of
saying are replaced, the same name by the same other within an article, and the date of the head is moved. The same
source, number and seed give the same files. Articles lie in folders of a thousand.
"""
import argparse
import datetime
import pathlib
import random
import re

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "国建志文明德玉春海永华金福生荣成光新民正学忠义仁安平远清云林树宝庆祥瑞贵"
NAME = re.compile(
    f"(?<![\u4e00-\u9fff])([{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=同志|主席|书记|部长|局长|主任|省长|县长|教授|说|，)")
DATE = re.compile(r"^(\d{4})[-.](\d{2})[-.](\d{2})$", re.MULTILINE)


def varied(text: str, chance: random.Random) -> str:
    others: dict[str, str] = {}

    def other(match: re.Match) -> str:
        name = match.group(1)
        if name not in others:
            others[name] = chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in name[1:])
        return others[name]

    def day(match: re.Match) -> str:
        try:
            date = datetime.date(*map(int, match.groups())) + datetime.timedelta(chance.randrange(-700, 700))
        except ValueError:
            return match.group(0)
        return date.isoformat()

    return NAME.sub(other, DATE.sub(day, text, count=1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path, help="a folder of articles")
    parser.add_argument("count", type=int)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    sources = sorted(path for path in arguments.source.rglob("*") if path.suffix in (".txt", ".md"))
    if not sources:
        parser.error(f"{arguments.source}: no .txt or .md below it")
    for number in range(arguments.count):
        chance = random.Random(f"{arguments.seed} {number}")
        source = sources[number % len(sources)]
        text = varied(source.read_text(encoding="utf-8"), chance)
        folder = arguments.output / f"{number // 1000:04}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:07}_{source.name}").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
