"""The site's settings with a watch on lazy loading: an N+1 on any page that a test opens fails."""

from goldenthread.site.settings import *  # noqa: F403 - a settings module is its names
from goldenthread.site.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
ZEAL_NPLUSONE_THRESHOLD = 3
