"""Django's settings. What may be set from outside is listed in docs/settings.md."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from goldenthread.site import environment
from goldenthread.thread.plan.reading.limits import Limits

PROJECT = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("GOLDENTHREAD_VAR", PROJECT / "var"))
PRODUCTION = environment.read_flag("GOLDENTHREAD_PRODUCTION")
DEBUG = not PRODUCTION and environment.read_flag("GOLDENTHREAD_DEBUG")
# The page of components is a workbench for those who build, not a page for the public.
SHOW_DESIGN_PAGE = not PRODUCTION
# Demo sign-ins have passwords that everyone can read: never beside real people.
SHOW_DEMO_SIGN_INS = not PRODUCTION

SECRET_KEY = environment.read_secret(PRODUCTION)
ALLOWED_HOSTS = environment.read_hosts(PRODUCTION)
CSRF_TRUSTED_ORIGINS = environment.read_names("CSRF_TRUSTED_ORIGINS", [], os.environ)

INSTALLED_APPS = [
    "goldenthread.site.apps.SiteConfig",
    "goldenthread.base.offers",
    "goldenthread.base.design",
    "goldenthread.base.areas",
    "goldenthread.base.people",
    "goldenthread.base.audit",
    "goldenthread.base.work",
    "goldenthread.base.search",
    "goldenthread.thread.plan",
    "allauth",
    "allauth.account",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "rules",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "goldenthread.base.people.middleware.ViewerMiddleware",
    "goldenthread.base.people.middleware.AccountActsMiddleware",
    "goldenthread.base.design.methods.AnsweredMethods",
]

ROOT_URLCONF = "goldenthread.site.urls"
WSGI_APPLICATION = "goldenthread.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goldenthread.base.people.context.viewer",
                "goldenthread.site.context.frame",
            ],
            "builtins": ["goldenthread.base.design.templatetags.design"],
        },
    }
]
FORM_RENDERER = "goldenthread.base.design.forms.GovukRenderer"

DATABASES = {"default": environment.read_database(VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "goldenthread.base.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Golden Thread: "
# An address that has no account here is told nothing, and mailed nothing.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# A whole council signs in from one outside address: what locks out is one account's mistakes.
ACCOUNT_RATE_LIMITS = {"login_failed": "100/m/ip,5/5m/key"}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "Golden Thread <no-reply@localhost>")

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# In development pages are served straight from the rooms' own folders.
WHITENOISE_USE_FINDERS = not PRODUCTION
EXAMPLES = Path(os.environ.get("GOLDENTHREAD_EXAMPLES", PROJECT / "examples"))

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_HTTPONLY = True
if PRODUCTION:
    SECURE_SSL_REDIRECT = not environment.read_flag("GOLDENTHREAD_PLAIN_HTTP")
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# Above this size, in bytes, a plan file is read by the task worker and not within the request.
READ_IN_REQUEST_UP_TO = environment.read_number("READ_IN_REQUEST_UP_TO", 500_000)
LARGEST_UPLOAD = environment.read_number("LARGEST_UPLOAD", 50_000_000)
READING_LIMITS = Limits(
    file_bytes=LARGEST_UPLOAD,
    unpacked_bytes=environment.read_number("LARGEST_UNPACKED", 120_000_000),
    parts=environment.read_number("MOST_PARTS", 1_000_000),
)
FILE_UPLOAD_HANDLERS = ["goldenthread.site.uploads.BoundedUpload"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Refusals and pages that are not there are answers, not faults: they would drown faults.
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
SILENCED_SYSTEM_CHECKS: list[str] = []
