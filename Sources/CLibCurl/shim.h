#pragma once

#include <curl/curl.h>
#include <dlfcn.h>

// Swift cannot call variadic C: one wrapper a type of argument.

static inline CURLcode curlSetLong(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode curlSetString(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode curlSetPointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode curlSetList(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}

typedef size_t (*CurlDataFunction)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode curlSetDataFunction(CURL *easy, CURLoption option, CurlDataFunction function) {
  return curl_easy_setopt(easy, option, function);
}

static inline CURLcode curlSetDebugFunction(CURL *easy, curl_debug_callback function) {
  return curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, function);
}

static inline CURLcode curlSetProgressFunction(CURL *easy, curl_xferinfo_callback function) {
  return curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, function);
}

static inline CURLcode curlSetOpenSocketFunction(CURL *easy, curl_opensocket_callback function) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode curlSetCloseSocketFunction(CURL *easy, curl_closesocket_callback function) {
  return curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, function);
}

typedef int (*CurlReadyFunction)(void *context, char *farAddress, char *nearAddress, int farPort, int nearPort);

// Called when a connection is there and the request is about to be sent; what it returns other than 0 stops it.
// Not to be had before 7.80.
static inline CURLcode curlSetReadyFunction(CURL *easy, CurlReadyFunction function) {
#if LIBCURL_VERSION_NUM >= 0x075000
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, function);
#else
  (void)easy;
  (void)function;
  return CURLE_UNKNOWN_OPTION;
#endif
}

static inline CURLcode curlSetReadyData(CURL *easy, void *context) {
#if LIBCURL_VERSION_NUM >= 0x075000
  return curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
#else
  (void)easy;
  (void)context;
  return CURLE_UNKNOWN_OPTION;
#endif
}

// Whether TLS holds bytes that it has read from the socket and not handed out: 1 or 0; -1 when that cannot be known.
// The library behind libcurl is asked by name, as nothing else here is built against it.
static inline int curlTLSPending(CURL *easy) {
  struct curl_tlssessioninfo *session = NULL;
  if (curl_easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session || !session->internals) return -1;
  if (session->backend != CURLSSLBACKEND_OPENSSL) return -1;
  void *program = dlopen(NULL, RTLD_LAZY);
  int (*pending)(const void *) = program ? (int (*)(const void *))dlsym(program, "SSL_has_pending") : NULL;
  int result = pending ? pending(session->internals) : -1;
  if (program) dlclose(program);
  return result;
}

// By name from 7.85 on; the older bit mask still does the same before it.
static inline CURLcode curlAllowOnlyHTTP(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

// Taking a transfer away must not wait for a name look-up that hangs (7.87 and later can be told so).
static inline CURLcode curlLeaveResolverBehind(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
  return curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#else
  (void)easy;
  return CURLE_OK;
#endif
}

static inline CURLcode curlGetLong(CURL *easy, CURLINFO info, long *value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode curlGetString(CURL *easy, CURLINFO info, char **value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode curlMultiSetLong(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// `CURLMsg` holds a union, and its result is valid for "done" messages alone.
static inline CURL *curlNextDone(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}
