"""Crawls a list of addresses with Scrapy, all hosts on one server of ours. Prints the number of answers.

usage: bench-scrapy.py LIST HOST:PORT
"""

import sys

import scrapy
from scrapy.crawler import CrawlerProcess
from twisted.internet import defer
from twisted.internet.interfaces import IResolverSimple
from zope.interface import implementer

LIST, ADDRESS = sys.argv[1:]
HOST, PORT = ADDRESS.rsplit(":", 1)


@implementer(IResolverSimple)
class OneHost:
    """Every name leads to the server."""

    def __init__(self, reactor):
        self.reactor = reactor

    @classmethod
    def from_crawler(cls, crawler, reactor):
        return cls(reactor)

    def install_on_reactor(self):
        self.reactor.installResolver(self)

    def getHostByName(self, name, timeout=None):
        return defer.succeed(HOST)


class Visitor(scrapy.Spider):
    name = "visitor"
    links = 0

    async def start(self):
        with open(LIST) as addresses:
            for address in addresses.read().split():
                scheme, rest = address.split("://", 1)
                host, _, path = rest.partition("/")
                yield scrapy.Request(f"{scheme}://{host}:{PORT}/{path}", dont_filter=True)

    def parse(self, response):
        self.links += len(response.xpath("//a/@href").getall()) if hasattr(response, "xpath") else 0


process = CrawlerProcess(
    settings={
        "LOG_ENABLED": False,
        "USER_AGENT": "Fairlead-bench (+https://fairlead.example/bench)",
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": 200,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": 0,
        "RETRY_ENABLED": False,
        "DOWNLOAD_TIMEOUT": 5,
        "HTTPERROR_ALLOW_ALL": True,
        "TELNETCONSOLE_ENABLED": False,
        "DNS_RESOLVER": "__main__.OneHost",
    }
)
crawler = process.create_crawler(Visitor)
process.crawl(crawler)
process.start()
print(crawler.stats.get_value("downloader/response_count", 0))
