import CCurl

extension MailServer {
    private static let prepared: Void = { curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }() as Void

    /// Hands the message to the server and waits until it took it; the calling thread waits along.
    ///
    /// Fails with `temporary` or `permanent`: only the first is worth another attempt.
    public func send(_ message: MailMessage) throws(MailError) {
        MailServer.prepared
        guard let handle = curl_easy_init() else { throw MailError(.temporary, "There is no memory to send mail.") }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(message.to.text)>")
        defer { curl_slist_free_all(recipients) }
        let upload = Upload(message.bytes)
        let context = Unmanaged.passUnretained(upload).toOpaque()

        let result = withExtendedLifetime(upload) {
            let settings = [
                // The path is what we call ourselves in EHLO.
                ccurl_set_text(
                    handle, CURLOPT_URL,
                    "\(isTLSFromTheStart ? "smtps" : "smtp")://\(host):\(port)/\(message.from.domain)"),
                ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
                ccurl_set_text(handle, CURLOPT_PROXY, ""),
                ccurl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.from.text)>"),
                ccurl_set_list(handle, CURLOPT_MAIL_RCPT, recipients),
                ccurl_set_text(handle, CURLOPT_USERNAME, user),
                ccurl_set_text(handle, CURLOPT_PASSWORD, password),
                ccurl_set_number(
                    handle, CURLOPT_USE_SSL, Int(isLoopback ? CURLUSESSL_NONE.rawValue : CURLUSESSL_ALL.rawValue)),
                ccurl_set_number(handle, CURLOPT_UPLOAD, 1),
                ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1),
                ccurl_set_number(handle, CURLOPT_TIMEOUT_MS, milliseconds),
                // Also bounds the farewell after a timeout, for which libcurl would wait two minutes.
                ccurl_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, milliseconds / 1000)),
                ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 10_000)),
                ccurl_set_reader(handle, readUpload, context),
            ]
            return settings.first { $0 != CURLE_OK } ?? curl_easy_perform(handle)
        }
        guard result == CURLE_OK else {
            throw MailServer.failure(result, reply: ccurl_response_code(handle))
        }
    }

    private var milliseconds: Int {
        let (seconds, attoseconds) = timeout.components
        return Int(max(1, min(seconds, 3600) * 1000 + attoseconds / 1_000_000_000_000_000))
    }

    private static func failure(_ result: CURLcode, reply: Int) -> MailError {
        let number = (400...599).contains(reply) ? reply : nil
        let code: MailError.Code = (number ?? 0) >= 500 ? .permanent : .temporary
        switch result {
        case CURLE_LOGIN_DENIED:
            return MailError(
                .temporary, "The mail server refused our user or password: see the settings.", reply: number)
        case CURLE_OPERATION_TIMEDOUT:
            return MailError(.temporary, "The mail server took too long to answer.")
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT:
            return MailError(.temporary, "The mail server cannot be reached: see its address in the settings.")
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION:
            return MailError(.temporary, "No trusted TLS connection with the mail server came about.", reply: nil)
        default:
            guard let number else { return MailError(.temporary, "The connection to the mail server broke.") }
            return MailError(code, "The mail server refused the message with \(number).", reply: number)
        }
    }
}
