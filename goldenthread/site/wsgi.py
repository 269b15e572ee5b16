"""The WSGI application that the server loads."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.site.settings")
application = get_wsgi_application()

# A page makes tens of thousands of objects and hardly a cycle among them. So what is loaded by now
# is never looked through again, and what pages leave behind less often than by default.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
